# Runs the SQL of a folder of tidy tables (src/berkas/rapi) in DuckDB or Spark and writes each result view beside them as
# <view>.tsv, empty for NULL. Called by tests/berkas/rapi.rs:  python sql.py duckdb|spark FOLDER
import os
import sys

RESULTS = ["hasil_indikator", "hasil_tahun", "hasil_kegiatan", "hasil_sasaran", "hasil_unit", "hasil_gabungan", "selisih"]


def duckdb():
    import duckdb

    connection = duckdb.connect()

    def run(sql):
        result = connection.execute(sql)
        return [column[0] for column in result.description or []], result.fetchall() if result.description else []

    return run


def spark():
    from pyspark.sql import SparkSession

    # A few thousand rows need no 200 partitions, and no web page.
    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        # Deep views: what follows from their filters is not worth the search.
        .config("spark.sql.constraintPropagation.enabled", "false")
        .config("spark.log.level", "ERROR")
        .getOrCreate()
    )

    def run(sql):
        result = session.sql(sql)
        words = sql.split()
        # Each view is asked for by several others: reckon it once.
        if words[:4] == ["CREATE", "OR", "REPLACE", "TEMPORARY"] and words[4] == "VIEW":
            session.catalog.cacheTable(words[5])
        return result.columns, result.collect()

    return run


def statements(path):
    with open(path, encoding="utf-8") as file:
        lines = [line for line in file if not line.lstrip().startswith("--")]
    return [text for text in "".join(lines).split(";\n") if text.strip()]


def cell(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if hasattr(value, "as_tuple") else str(value)


def main(engine, folder):
    os.chdir(folder)
    run = {"duckdb": duckdb, "spark": spark}[engine]()
    for file in (engine + ".sql", "hitung.sql"):
        for statement in statements(file):
            run(statement)
    for view in RESULTS:
        names, rows = run("SELECT * FROM " + view)
        with open(view + ".tsv", "w", encoding="utf-8", newline="\n") as out:
            for row in [names, *rows]:
                out.write("\t".join(cell(value) for value in row) + "\n")


main(sys.argv[1], sys.argv[2])
