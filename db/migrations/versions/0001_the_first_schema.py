"""The first schema."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TIMESTAMP

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.String(24)
UTC_TIME = sa.String(32).with_variant(TIMESTAMP(timezone=True), "postgresql")
TABLES = (
    "article",
    "content",
    "capture",
    "date_candidate",
    "link",
    "zone",
    "source",
    "source_alias",
    "statement",
    "hop",
    "mention",
    "span",
    "editor",
    "review_session",
    "annotation",
    "event",
    "event_target",
)
IMMUTABLE = ("content", "capture", "zone", "link", "date_candidate", "event", "event_target")
SOURCE_KINDS = (
    "person organisation government_body outlet wire programme platform channel document group press "
    "event unnamed"
)
ZONE_KINDS = (
    "headline byline outlet_line date_line caption image_credit contributor_line related_link "
    "link_list correction disclaimer boilerplate"
)
ONE_TARGET = (
    " + ".join(
        f"CASE WHEN {column} IS NULL THEN 0 ELSE 1 END"
        for column in ("article_id", "capture_id", "statement_id", "hop_id", "source_id")
    )
    + " = 1"
)


def upgrade() -> None:
    """Bring the schema to 0001."""
    _create_tables_of_readings()
    _create_tables_of_sources()
    _create_tables_of_statements()
    _create_tables_of_judgements()
    _create_tables_of_log()
    if op.get_bind().dialect.name == "postgresql":
        _complete_on_postgresql()
    else:
        _complete_on_sqlite()


def downgrade() -> None:
    """Take 0001 back; used by the tests only."""
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")
    else:
        op.execute("DROP TABLE statement_search")


def _one_of(table: str, column: str, words: str) -> sa.CheckConstraint:
    values = ", ".join(f"'{word}'" for word in words.split())
    return sa.CheckConstraint(f"{column} IN ({values})", name=op.f(f"ck_{table}_{column}_known"))


def _forward(table: str, name: str, start: str, end: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(
        f"({start} IS NULL) = ({end} IS NULL) "
        f"AND ({start} IS NULL OR (0 <= {start} AND {start} <= {end}))",
        name=op.f(f"ck_{table}_{name}"),
    )


def _create_tables_of_readings() -> None:
    op.create_table(
        "article",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("external_id", sa.Text(), nullable=True),
        sa.Column("headline", sa.Text(), nullable=True),
        sa.Column("authors", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("published_value", sa.Text(), nullable=True),
        sa.Column("published_precision", WORD, nullable=True),
        sa.Column("published_basis", WORD, nullable=True),
        sa.Column("published_words", sa.Text(), nullable=True),
        sa.Column("newest_seq", NUMBER, nullable=False),
        sa.Column("added_at", UTC_TIME, nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        _one_of(
            "article",
            "published_basis",
            "editor json_ld meta time_element byline_text url_path feed http",
        ),
        _one_of("article", "published_precision", "instant day week month year range unknown"),
        sa.CheckConstraint(
            "(published_value IS NULL) = (published_basis IS NULL)",
            name=op.f("ck_article_published_whole"),
        ),
        sa.CheckConstraint("newest_seq >= 1", name=op.f("ck_article_newest_seq_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_external_id"), "article", ["external_id"])
    op.create_index(
        "uq_article_url",
        "article",
        ["url"],
        unique=True,
        sqlite_where=sa.text("url IS NOT NULL"),
        postgresql_where=sa.text("url IS NOT NULL"),
    )
    op.create_table(
        "content",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("length(sha256) = 64", name=op.f("ck_content_sha256_whole")),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
    )
    op.create_table(
        "capture",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("article_id", NUMBER, nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("obtained_by", WORD, nullable=False),
        sa.Column("obtained_at", UTC_TIME, nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("charset", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("requested_url", sa.Text(), nullable=True),
        sa.Column("final_url", sa.Text(), nullable=True),
        sa.Column("redirects", sa.Text(), nullable=False),
        sa.Column("http_status", NUMBER, nullable=True),
        sa.Column("headers", sa.Text(), nullable=False),
        sa.Column("raw_sha256", sa.String(length=64), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        _one_of("capture", "obtained_by", "file stdin url feed archive"),
        sa.CheckConstraint("seq >= 1", name=op.f("ck_capture_seq_positive")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_capture_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["raw_sha256"], ["content.sha256"], name=op.f("fk_capture_raw_sha256_content")
        ),
        sa.ForeignKeyConstraint(
            ["text_sha256"], ["content.sha256"], name=op.f("fk_capture_text_sha256_content")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capture")),
        sa.UniqueConstraint("article_id", "seq", name=op.f("uq_capture_article_id_seq")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_capture_text_sha256"), "capture", ["text_sha256"])
    op.create_table(
        "date_candidate",
        sa.Column("capture_id", NUMBER, nullable=False),
        sa.Column("position", NUMBER, autoincrement=False, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("precision", WORD, nullable=False),
        sa.Column("basis", WORD, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        _one_of(
            "date_candidate",
            "basis",
            "editor json_ld meta time_element byline_text url_path feed http",
        ),
        _one_of("date_candidate", "precision", "instant day week month year range unknown"),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_date_candidate_capture_id_capture")
        ),
        sa.PrimaryKeyConstraint("capture_id", "position", name=op.f("pk_date_candidate")),
    )
    op.create_table(
        "link",
        sa.Column("capture_id", NUMBER, nullable=False),
        sa.Column("position", NUMBER, autoincrement=False, nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("start_offset", NUMBER, nullable=True),
        sa.Column("end_offset", NUMBER, nullable=True),
        _forward("link", "span_forward", "start_offset", "end_offset"),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_link_capture_id_capture")
        ),
        sa.PrimaryKeyConstraint("capture_id", "position", name=op.f("pk_link")),
    )
    op.create_table(
        "zone",
        sa.Column("capture_id", NUMBER, nullable=False),
        sa.Column("position", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("start_offset", NUMBER, nullable=False),
        sa.Column("end_offset", NUMBER, nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        _one_of("zone", "kind", ZONE_KINDS),
        _forward("zone", "span_forward", "start_offset", "end_offset"),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_zone_capture_id_capture")
        ),
        sa.PrimaryKeyConstraint("capture_id", "position", name=op.f("pk_zone")),
    )


def _create_tables_of_sources() -> None:
    op.create_table(
        "source",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("kind_group", WORD, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded_name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("article_id", NUMBER, nullable=True),
        sa.Column("status", WORD, nullable=False),
        sa.Column("first_seen_at", UTC_TIME, nullable=False),
        _one_of("source", "kind", SOURCE_KINDS),
        _one_of("source", "kind_group", "person body medium platform document other"),
        _one_of("source", "status", "active withdrawn"),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_source_name_given")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_source_article_id_article")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_source_confined",
        "source",
        ["article_id", "kind_group", "folded_name"],
        unique=True,
        sqlite_where=sa.text("article_id IS NOT NULL"),
        postgresql_where=sa.text("article_id IS NOT NULL"),
    )
    op.create_index(
        "uq_source_shared",
        "source",
        ["kind_group", "folded_name"],
        unique=True,
        sqlite_where=sa.text("article_id IS NULL"),
        postgresql_where=sa.text("article_id IS NULL"),
    )
    op.create_table(
        "source_alias",
        sa.Column("source_id", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_source_alias_source_id_source")
        ),
        sa.PrimaryKeyConstraint("source_id", "name", name=op.f("pk_source_alias")),
    )
    op.create_index(op.f("ix_source_alias_folded"), "source_alias", ["folded"])


def _create_tables_of_statements() -> None:
    op.create_table(
        "statement",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("article_id", NUMBER, nullable=False),
        sa.Column("capture_id", NUMBER, nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("form", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        sa.Column("touched", sa.Boolean(), nullable=False),
        sa.Column("parent_id", NUMBER, nullable=True),
        sa.Column("depth", NUMBER, nullable=False),
        sa.Column("cue_lemma", sa.Text(), nullable=False),
        sa.Column("said_words", sa.Text(), nullable=True),
        sa.Column("said_from", sa.Date(), nullable=True),
        sa.Column("said_until", sa.Date(), nullable=True),
        sa.Column("said_precision", WORD, nullable=False),
        sa.Column("said_basis", WORD, nullable=False),
        sa.Column("said_start", NUMBER, nullable=True),
        sa.Column("said_end", NUMBER, nullable=True),
        sa.Column("event_words", sa.Text(), nullable=True),
        sa.Column("event_from", sa.Date(), nullable=True),
        sa.Column("event_until", sa.Date(), nullable=True),
        sa.Column("event_precision", WORD, nullable=False),
        sa.Column("event_basis", WORD, nullable=False),
        sa.Column("event_start", NUMBER, nullable=True),
        sa.Column("event_end", NUMBER, nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("extractor", sa.Text(), nullable=False),
        sa.Column("trace", sa.Text(), nullable=False),
        sa.Column("opening", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        _one_of("statement", "event_basis", "stated inferred editor none"),
        _one_of("statement", "event_precision", "instant day week month year range unknown"),
        _one_of("statement", "form", "direct mixed indirect unattributed"),
        _one_of("statement", "said_basis", "stated inferred editor none"),
        _one_of("statement", "said_precision", "instant day week month year range unknown"),
        _one_of("statement", "status", "proposed confirmed corrected rejected"),
        sa.CheckConstraint(
            "(event_from IS NULL) = (event_until IS NULL) "
            "AND (event_from IS NULL OR event_from <= event_until)",
            name=op.f("ck_statement_event_forward"),
        ),
        _forward("statement", "event_span_forward", "event_start", "event_end"),
        sa.CheckConstraint(
            "(said_from IS NULL) = (said_until IS NULL) "
            "AND (said_from IS NULL OR said_from <= said_until)",
            name=op.f("ck_statement_said_forward"),
        ),
        _forward("statement", "said_span_forward", "said_start", "said_end"),
        sa.CheckConstraint(
            "confidence >= 0 AND confidence <= 1", name=op.f("ck_statement_confidence_range")
        ),
        sa.CheckConstraint("depth >= 0", name=op.f("ck_statement_depth_positive")),
        sa.CheckConstraint("parent_id <> id", name=op.f("ck_statement_parent_another")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_statement_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_statement_capture_id_capture")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["statement.id"], name=op.f("fk_statement_parent_id_statement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement")),
        sa.UniqueConstraint("capture_id", "seq", name=op.f("uq_statement_capture_id_seq")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_statement_article_id_capture_id_seq"),
        "statement",
        ["article_id", "capture_id", "seq"],
    )
    op.create_index(op.f("ix_statement_parent_id"), "statement", ["parent_id"])
    op.create_index(op.f("ix_statement_status"), "statement", ["status"])
    op.create_table(
        "hop",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=False),
        sa.Column("source_id", NUMBER, nullable=False),
        sa.Column("stage", NUMBER, nullable=False),
        sa.Column("position", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("role", WORD, nullable=False),
        sa.Column("basis", WORD, nullable=False),
        sa.Column("start_offset", NUMBER, nullable=True),
        sa.Column("end_offset", NUMBER, nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("status", WORD, nullable=False),
        _one_of("hop", "basis", "stated inferred editor"),
        _one_of("hop", "kind", SOURCE_KINDS),
        _one_of("hop", "role", "origin relay carrier contributor publisher"),
        _one_of("hop", "status", "active retired"),
        _forward("hop", "span_forward", "start_offset", "end_offset"),
        sa.CheckConstraint("stage >= 0", name=op.f("ck_hop_stage_positive")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_hop_source_id_source")),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_hop_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hop")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_hop_source_id"), "hop", ["source_id"])
    op.create_index(op.f("ix_hop_statement_id"), "hop", ["statement_id"])
    op.create_table(
        "mention",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("statement_id", NUMBER, nullable=False),
        sa.Column("source_id", NUMBER, nullable=False),
        sa.Column("start_offset", NUMBER, nullable=True),
        sa.Column("end_offset", NUMBER, nullable=True),
        sa.Column("as_written", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("source_kind", WORD, nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("basis", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        _one_of("mention", "basis", "stated inferred editor"),
        _one_of("mention", "kind", "name descriptor pronoun metonym"),
        _one_of("mention", "source_kind", SOURCE_KINDS),
        _one_of("mention", "status", "active retired"),
        _forward("mention", "span_forward", "start_offset", "end_offset"),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_mention_source_id_source")
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_mention_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mention")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_mention_source_id"), "mention", ["source_id"])
    op.create_index(op.f("ix_mention_statement_id"), "mention", ["statement_id"])
    op.create_table(
        "span",
        sa.Column("statement_id", NUMBER, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("position", NUMBER, autoincrement=False, nullable=False),
        sa.Column("start_offset", NUMBER, nullable=False),
        sa.Column("end_offset", NUMBER, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        _one_of("span", "kind", "content quoted cue source"),
        _forward("span", "span_forward", "start_offset", "end_offset"),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_span_statement_id_statement")
        ),
        sa.PrimaryKeyConstraint("statement_id", "kind", "position", name=op.f("pk_span")),
    )


def _create_tables_of_judgements() -> None:
    op.create_table(
        "editor",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("first_seen_at", UTC_TIME, nullable=False),
        sa.CheckConstraint("length(name) > 0", name=op.f("ck_editor_name_given")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_editor")),
        sa.UniqueConstraint("name", name=op.f("uq_editor_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "review_session",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("began_at", UTC_TIME, nullable=False),
        sa.Column("ended_at", UTC_TIME, nullable=True),
        sa.Column("filter", sa.Text(), nullable=False),
        sa.Column("at_statement_id", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["at_statement_id"],
            ["statement.id"],
            name=op.f("fk_review_session_at_statement_id_statement"),
        ),
        sa.ForeignKeyConstraint(
            ["editor_id"], ["editor.id"], name=op.f("fk_review_session_editor_id_editor")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_session")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_review_session_editor_id_ended_at"), "review_session", ["editor_id", "ended_at"]
    )
    op.create_table(
        "annotation",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("article_id", NUMBER, nullable=True),
        sa.Column("capture_id", NUMBER, nullable=True),
        sa.Column("statement_id", NUMBER, nullable=True),
        sa.Column("hop_id", NUMBER, nullable=True),
        sa.Column("source_id", NUMBER, nullable=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("rationale", sa.Text(), nullable=False),
        sa.Column("editor_id", NUMBER, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("session_id", NUMBER, nullable=True),
        sa.Column("supersedes_id", NUMBER, nullable=True),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        _one_of("annotation", "kind", "reliability credibility verdict note tag correction"),
        sa.CheckConstraint(ONE_TARGET, name=op.f("ck_annotation_one_target")),
        sa.CheckConstraint("supersedes_id < id", name=op.f("ck_annotation_supersedes_older")),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_annotation_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["capture_id"], ["capture.id"], name=op.f("fk_annotation_capture_id_capture")
        ),
        sa.ForeignKeyConstraint(
            ["editor_id"], ["editor.id"], name=op.f("fk_annotation_editor_id_editor")
        ),
        sa.ForeignKeyConstraint(["hop_id"], ["hop.id"], name=op.f("fk_annotation_hop_id_hop")),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["review_session.id"],
            name=op.f("fk_annotation_session_id_review_session"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_annotation_source_id_source")
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["statement.id"], name=op.f("fk_annotation_statement_id_statement")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes_id"],
            ["annotation.id"],
            name=op.f("fk_annotation_supersedes_id_annotation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annotation")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_annotation_article_id"), "annotation", ["article_id"])
    op.create_index(op.f("ix_annotation_capture_id"), "annotation", ["capture_id"])
    op.create_index(op.f("ix_annotation_hop_id"), "annotation", ["hop_id"])
    op.create_index(op.f("ix_annotation_session_id"), "annotation", ["session_id"])
    op.create_index(op.f("ix_annotation_source_id"), "annotation", ["source_id"])
    op.create_index(op.f("ix_annotation_statement_id"), "annotation", ["statement_id"])
    op.create_index(op.f("ix_annotation_supersedes_id"), "annotation", ["supersedes_id"])


def _create_tables_of_log() -> None:
    op.create_table(
        "event",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", UTC_TIME, nullable=False),
        sa.Column("editor", sa.Text(), nullable=False),
        sa.Column("session_id", NUMBER, nullable=True),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("targets", sa.Text(), nullable=False),
        sa.Column("undoes", NUMBER, nullable=True),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("prev_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        _one_of(
            "event", "kind", "added recorded corrected undone redone session_begun session_ended"
        ),
        sa.CheckConstraint("id >= 1", name=op.f("ck_event_id_positive")),
        sa.CheckConstraint("undoes < id", name=op.f("ck_event_undoes_older")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["review_session.id"], name=op.f("fk_event_session_id_review_session")
        ),
        sa.ForeignKeyConstraint(["undoes"], ["event.id"], name=op.f("fk_event_undoes_event")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sa.UniqueConstraint("hash", name=op.f("uq_event_hash")),
        sa.UniqueConstraint("prev_hash", name=op.f("uq_event_prev_hash")),
    )
    op.create_index(op.f("ix_event_editor_kind_id"), "event", ["editor", "kind", "id"])
    op.create_index(op.f("ix_event_session_id"), "event", ["session_id"])
    op.create_index(op.f("ix_event_undoes"), "event", ["undoes"])
    op.create_table(
        "event_target",
        sa.Column("target_kind", WORD, nullable=False),
        sa.Column("target_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("event_id", NUMBER, autoincrement=False, nullable=False),
        _one_of("event_target", "target_kind", "art cap st hop src"),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name=op.f("fk_event_target_event_id_event")
        ),
        sa.PrimaryKeyConstraint(
            "target_kind", "target_id", "event_id", name=op.f("pk_event_target")
        ),
    )
    op.create_index(op.f("ix_event_target_event_id"), "event_target", ["event_id"])


def _complete_on_sqlite() -> None:
    put_in = "INSERT INTO statement_search(rowid, search_text) VALUES (new.id, new.search_text); "
    take_out = (
        "INSERT INTO statement_search(statement_search, rowid, search_text) "
        "VALUES ('delete', old.id, old.search_text); "
    )
    op.execute("""CREATE VIRTUAL TABLE statement_search USING fts5(
    search_text, content='statement', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0', prefix='2 3')""")
    op.execute(
        f"CREATE TRIGGER statement_search_insert AFTER INSERT ON statement BEGIN {put_in}END"
    )
    op.execute(f"""CREATE TRIGGER statement_search_update AFTER UPDATE OF search_text ON statement BEGIN
    {take_out}{put_in}END""")
    op.execute(
        f"CREATE TRIGGER statement_search_delete AFTER DELETE ON statement BEGIN {take_out}END"
    )
    for table in IMMUTABLE:
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} BEGIN "
                f"SELECT RAISE(ABORT, '{table} never changes: {verb} refused'); END"
            )


def _complete_on_postgresql() -> None:
    op.execute(
        "CREATE INDEX statement_search ON statement USING gin (to_tsvector('simple', search_text))"
    )
    op.execute(
        "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% never changes: % refused', TG_TABLE_NAME, TG_OP; END $$"
    )
    for table in IMMUTABLE:
        for verb in ("UPDATE", "DELETE", "TRUNCATE"):
            each = "STATEMENT" if verb == "TRUNCATE" else "ROW"
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{verb.lower()} BEFORE {verb} ON {table} "
                f"FOR EACH {each} EXECUTE FUNCTION refuse_change()"
            )
