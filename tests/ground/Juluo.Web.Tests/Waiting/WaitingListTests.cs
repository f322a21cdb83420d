using NodaTime;

namespace Juluo.Web.Tests;

public sealed class WaitingListTests(Database database) : IClassFixture<Database>
{
    private static readonly Instant Morning = Instant.FromUtc(2026, 11, 19, 1, 0);
    private static readonly Community Here = new(
        new(Guid.CreateVersion7()),
        "here",
        new("這裡", "Here"),
        new("這裡", "Here"),
        "Asia/Taipei",
        "TWD"
    );

    [Fact] // before: each source looked names up, on every page of a signed-in person
    public async Task Names_are_looked_up_once_for_what_is_listed_and_not_for_what_is_only_counted()
    {
        var (mei, jun) = (new PersonId(Guid.CreateVersion7()), new PersonId(Guid.CreateVersion7()));
        var asked = new List<IReadOnlyCollection<PersonId>>();
        await using var work = new UnitOfWork(database.Source);
        await work.Begin(Here, default);
        var list = new WaitingList(
            new App(),
            work,
            [new Source(Item("first") with { About = mei }), new Source(Item("second") with { OwnedBy = jun }, Item("third"))],
            (people, _) =>
            {
                asked.Add(people);
                return Task.FromResult(new Dictionary<PersonId, string> { [mei] = "林美", [jun] = "陳俊" });
            }
        );
        var caller = Caller.Visitor(Here, Languages.English);

        (await list.Count(caller, default)).ShouldBe(3);
        asked.ShouldBeEmpty();

        var items = await list.Of(caller, default);

        asked.ShouldHaveSingleItem().ShouldBe([mei, jun], ignoreOrder: true);
        items.Select(i => (i.What.In(Languages.English), i.Owner)).ShouldBe([("林美", null), ("second", "陳俊"), ("third", null)]);
    }

    [Fact]
    public async Task Only_sources_whose_condition_holds_are_read()
    {
        await using var work = new UnitOfWork(database.Source);
        await work.Begin(Here, default);
        var (full, empty, barred) = (new Source(Item("first")), new Source(Item("second")), new Source(Item("third")));
        (empty.Holds, barred.Holds) = (false, null);
        var list = new WaitingList(new App(), work, [empty, barred, full], (_, _) => throw new InvalidOperationException());

        (await list.Count(Caller.Visitor(Here, Languages.English), default)).ShouldBe(1);

        (full.Read, empty.Read, barred.Read).ShouldBe((true, false, false));
    }

    private static WaitingItem Item(string what) => new("visit", new(what), "/visitors", Morning);

    private sealed class Source(params WaitingItem[] items) : WaitingSource
    {
        public bool? Holds { get; set; } = true;

        public bool Read { get; private set; }

        public override Statement? Any(Caller caller) => Holds is { } holds ? (Statement)$"{holds}::bool" : null;

        public override Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
        {
            Read = true;
            return Task.FromResult<IReadOnlyList<WaitingItem>>(items);
        }
    }
}
