using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace Juluo.Postgres.Tests;

/// <summary>Values in a statement become parameters, and rows become records.</summary>
public sealed class StatementTests(Database database) : IClassFixture<Database>
{
    private static readonly Community Here = new(
        new(new Guid("93999301-0000-7000-8000-000000000001")),
        "here",
        new("這裡", "Here"),
        new("。", "."),
        "Asia/Taipei",
        "TWD"
    );

    private enum Kind
    {
        Room,
        HotDesk,
    }

    private sealed record Size(int Wide, int High);

    private sealed record Thing(
        PersonId Id,
        LocalizedText Name,
        Kind Kind,
        Instant? SeenAt,
        LocalDate? Day,
        Interval During,
        Money Price,
        IReadOnlyList<PersonId> People,
        IReadOnlyList<Kind> Kinds,
        Size Size,
        string? Note
    );

    private sealed record Said(IReadOnlyList<string> Words);

    private record Details(
        [Required] LocalizedText Name = null!,
        LocalizedText? About = null,
        Kind Kind = Kind.Room,
        Money? Price = null,
        IReadOnlyList<Kind>? Kinds = null
    );

    private sealed record Kept(PersonId Id, int Version) : Details;

    private sealed record Answer(Said Json);

    [Fact]
    public async Task What_stands_in_it_is_a_value_and_never_text()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        var name = "'; drop table people.person; --";
        (await work.Find<string>($"select {name}::text", default)).ShouldBe(name);
        Text($"select {name}").ShouldBe("select $1");
    }

    [Fact] // seen to fail with the pieces' names taken for the statement's own: 1, 1
    public async Task A_name_that_stands_there_twice_is_one_parameter_and_a_piece_has_names_of_its_own()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        var id = 1;
        Text($"{id} {id} {id + 1} {id + 1}").ShouldBe("$1 $1 $2 $3");
        Text($"{id} {Piece(1)} {Piece(2)} {Piece(2)} {id}").ShouldBe("$1 ($1) ($2) ($2) $1");
        (await work.Find<(int, int)>($"select {id}, {Piece(2)}", default)).ShouldBe((1, 2));

        static Statement Piece(int id) => $"({id})";
    }

    [Fact]
    public async Task Nothing_is_a_value_of_its_type()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        PersonId? nobody = null;
        Instant? never = null;
        Kind? none = null;
        IReadOnlyList<PersonId>? nowhere = null;
        (
            await work.Find<bool>(
                $"select {nobody} is null and {never} is null and {none} is null and {nowhere} is null and coalesce({nobody}, gen_random_uuid()) is not null",
                default
            )
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_becomes_a_record_by_the_names_of_its_columns()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        var (id, at, day) = (new PersonId(Guid.CreateVersion7()), Instant.FromUtc(2026, 3, 1, 9, 30), new LocalDate(2026, 3, 1));
        var thing = new Thing(
            id,
            new("會議室", "Meeting room"),
            Kind.HotDesk,
            at,
            day,
            new(at, null),
            new(12_500, "TWD"),
            [id, new(Guid.CreateVersion7())],
            [Kind.Room, Kind.HotDesk],
            new(3, 4),
            null
        );
        var read = await work.Find<Thing>(
            $"""
            select t.*, {thing.Size.Wide} as size_wide, {thing.Size.High} as size_high, {thing.Note} as note
            from (values ({thing.Id}, {thing.Name}, {thing.Kind}, {thing.SeenAt}, {thing.Day}, {thing.During}, {thing.Price}, {thing.People}, {thing.Kinds}))
              as t (id, name_zh, name_en, kind, seen_at, day, during, price, currency, people, kinds)
            """,
            default
        );
        read.ShouldNotBeNull();
        read.People.ShouldBe(thing.People);
        read.Kinds.ShouldBe(thing.Kinds);
        (read with { People = thing.People, Kinds = thing.Kinds }).ShouldBe(thing);
    }

    [Fact] // seen to fail: with Set without row() for a record of one field; with what is inherited left out of reading
    public async Task The_fields_of_a_record_are_written_and_read_as_columns()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        await work.Do(
            $"""
            create temp table kept (id uuid, version int, name_zh text not null, name_en text not null, about_zh text, about_en text,
              kind text, price bigint, price_currency text, kinds text[])
            """,
            default
        );
        var (id, said) = (
            new PersonId(Guid.CreateVersion7()),
            new Details(new("會議室"), new(null, "By the window."), Kind.HotDesk, null, [Kind.Room])
        );
        await work.Do($"insert into kept (id, {Fields.Of<Details>()}, version) values ({id}, {Fields.Values(said)}, 1)", default);
        var read = await Read();
        (read.Name.Said, read.About!.Said, read.Kind, read.Price).ShouldBe(
            (("會議室", "會議室"), (null, "By the window."), Kind.HotDesk, null)
        );
        read.Kinds.ShouldBe([Kind.Room]);

        var changed = said with { About = null, Price = new(12_500, "TWD") };
        await work.Do($"update kept set {Fields.Set(changed)}, version = version + 1 where id = {id}", default);
        (read = await Read()).ShouldBe(
            new Kept(id, 2)
            {
                Name = new("會議室", "會議室"),
                Kind = Kind.HotDesk,
                Price = new(12_500, "TWD"),
                Kinds = read.Kinds,
            }
        );
        await work.Do($"create temp table one as select 0 as seats", default);
        await work.Do($"update one set {Fields.Set(new Room(3))}", default);
        (await work.Find<int>($"select seats from one", default)).ShouldBe(3);

        async Task<Kept> Read() => (await work.Find<Kept>($"select k.id, k.version, {Fields.Of<Details>("k")} from kept k", default))!;
    }

    private sealed record Room(int Seats);

    [Fact]
    public async Task A_tuple_is_read_by_places_a_value_from_the_only_column_and_a_record_from_JSON()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        (
            await work.List<(PersonId?, LocalizedText, int)>(
                $"select null::uuid, '一', 'one', 1 union all select {Here.Id}, '二', 'two', 2 order by 4",
                default
            )
        ).ShouldBe([(null, new("一", "one"), 1), (new PersonId(Here.Id.Value), new("二", "two"), 2)]);
        (
            await work.List<LocalDate>(
                $"select d::date from generate_series(date '2026-01-01', date '2026-01-03', interval '1 day') d",
                default
            )
        ).Count.ShouldBe(3);
        (await work.Find<int?>($"select 1 where false", default)).ShouldBeNull();
        (await work.Find<Answer>($$"""select '{"words": ["a", "b"]}'::jsonb as json""", default))!.Json.Words.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData("select 1 as wide", "asks for a column high")]
    [InlineData("select 1 as wide, 2 as high, 3 as deep", "has no use for deep")]
    public async Task A_column_too_few_or_too_many_is_said(string sql, string said)
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        (await Should.ThrowAsync<InvalidOperationException>(() => work.Find<Size>($"{new Sql(sql)}", default))).Message.ShouldContain(said);
    }

    [Fact]
    public async Task Rows_come_one_by_one_where_there_are_many()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        await using var work = await Begin(source);
        long sum = 0;
        await foreach (var n in work.Stream<long>($"select generate_series(1, 100000)::bigint", default))
            sum += n;
        sum.ShouldBe(5_000_050_000);
    }

    [Fact]
    public void An_interval_without_an_end_has_none() =>
        Stored
            .Range(new(Instant.FromUtc(2026, 1, 1, 0, 0), null))
            .ShouldBe(new NpgsqlRange<DateTime>(new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), true, false, default, false, true));

    private static async Task<UnitOfWork> Begin(NpgsqlDataSource source)
    {
        var work = new UnitOfWork(source);
        await work.Begin(Here, default);
        return work;
    }

    private static string Text(Statement statement) => statement.ToString();
}
