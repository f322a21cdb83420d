using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Juluo.Lens.Tests.Neighbours;

namespace Juluo.Lens.Tests;

public sealed class AliasTests : IAsyncLifetime
{
    private readonly Ground ground = new();
    private Instant now;
    private PersonId[] people = [];

    private Community Here => ground.Riverside;

    /// <summary>Person 1 works with 2, and is also known as person 0, who sat with 2 and helped 3.</summary>
    public async Task InitializeAsync()
    {
        await ground.InitializeAsync();
        now = Instant.FromDateTimeOffset(ground.Time.GetUtcNow());
        people = await ground.Add(Here, 4);
        await ground.Tell(
            Here,
            Sat(now - Duration.FromDays(3), people[0], people[2], 90),
            Sat(now - Duration.FromDays(2), people[0], people[1], 90),
            Dealt(now - Duration.FromDays(4), InteractionKind.Help, people[0], people[3], 30),
            Sat(now - Duration.FromDays(1), people[1], people[2], 60),
            Dealt(now - Duration.FromDays(9), InteractionKind.Project, people[1], people[2], 600)
        );
    }

    public Task DisposeAsync() => ground.DisposeAsync();

    private Task Merge(PersonId gone, PersonId kept) =>
        ground.Database.Ask<int>(
            """
            with gone as (
              update people.person set merged_into = $2, state = 'alumni', left_on = coalesce(left_on, joined_on) where id = $1 returning 1)
            select count(*)::int from gone
            """,
            gone.Value,
            kept.Value
        );

    private Task Separate(PersonId gone) =>
        ground.Database.Ask<int>(
            "with back as (update people.person set merged_into = null, state = 'active', left_on = null where id = $1 returning 1) select count(*)::int from back",
            gone.Value
        );

    private async Task<string> Evidence() =>
        await ground.Database.Ask<string>(
            """
            select coalesce(string_agg(format('%s–%s %s: %s × %s by %s', least(pa.name, pb.name), greatest(pa.name, pb.name), e.kind, e.times,
              round((e.value * exp(-ln(2) * ($2 - e.day) / case when e.kind < 10 then 12 when e.kind < 20 then 45 else 180 end))::numeric, 4),
              case when pa.name < pb.name then e.by_a else e.times - e.by_a end), E'\n' order by least(pa.name, pb.name), greatest(pa.name, pb.name), e.kind), '')
            from lens.evidence e join people.person pa on pa.id = e.a join people.person pb on pb.id = e.b where e.community_id = $1
            """,
            Here.Id.Value,
            Days.Of(now)
        ) ?? "";

    private Task<long> Count(string table) => ground.Database.Ask<long>($"select count(*) from lens.{table}");

    [Fact]
    public async Task What_was_counted_of_two_who_are_one_is_counted_once_and_of_two_again_when_it_was_a_mistake()
    {
        await ground.Compute(Here);
        var apart = await Evidence();
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        var together = await Evidence();
        together.ShouldNotContain("Person 0");
        together.ShouldContain($"Person 1–Person 2 {(short)InteractionKind.CoPresence}: 2 ×");
        together.ShouldContain($"Person 1–Person 3 {(short)InteractionKind.Help}: 1 ×");
        together.Split('\n').Length.ShouldBe(3, "who turned out to be one did not meet themselves");
        await ground.Compute(Here);
        (await Evidence()).ShouldBe(together, "a second reading adds nothing");

        await Separate(people[0]);
        await ground.Compute(Here);
        (await Evidence()).ShouldBe(apart);
        (await Count("alias") + await Count("alias_evidence")).ShouldBe(0);
    }

    [Fact]
    public async Task Counting_after_the_merge_gives_the_same_as_counting_before_it()
    {
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        var counted = await Evidence();
        await Separate(people[0]);
        await ground.Compute(Here);
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        (await Evidence()).ShouldBe(counted);
    }

    [Fact]
    public async Task Who_never_agreed_is_counted_with_the_one_who_did_and_no_longer_when_it_was_a_mistake()
    {
        await ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(people[0], Purpose.Presence, given: false, default));
        await ground.Compute(Here);
        var apart = await Evidence();
        apart.ShouldNotContain("Person 3");
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        (await Evidence()).ShouldContain($"Person 1–Person 2 {(short)InteractionKind.CoPresence}: 2 ×");
        await Separate(people[0]);
        await ground.Compute(Here);
        (await Evidence()).ShouldBe(apart);
    }

    [Fact]
    public async Task Who_takes_consent_back_takes_those_along_who_went_by_them()
    {
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        await ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(people[1], Purpose.Presence, given: false, default));
        await ground.Compute(Here);
        (await Evidence()).ShouldBe("");
        (await Count("alias") + await Count("alias_evidence")).ShouldBe(0);
        await ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(people[1], Purpose.Presence, given: true, default));
        await ground.Compute(Here);
        (await Evidence()).ShouldContain($"Person 1–Person 2 {(short)InteractionKind.CoPresence}: 2 ×");
    }

    [Fact]
    public async Task Presence_that_the_ledger_let_go_of_follows_too()
    {
        await ground.Compute(Here);
        await ground.Database.Ask<int>(
            "with gone as (delete from lens.interaction where kind < 10 returning 1) select count(*)::int from gone"
        );
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        (await Evidence()).ShouldContain($"Person 1–Person 2 {(short)InteractionKind.CoPresence}: 2 ×");
    }

    [Fact]
    public async Task Who_was_merged_into_one_who_is_merged_again_follows_to_the_last_and_comes_back_from_there()
    {
        await ground.Compute(Here);
        var apart = await Evidence();
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        await Merge(people[1], people[3]);
        await Merge(people[0], people[3]);
        await ground.Compute(Here);
        (await Evidence()).ShouldContain($"Person 2–Person 3 {(short)InteractionKind.CoPresence}: 2 ×");
        await Separate(people[1]);
        await Merge(people[0], people[1]);
        await ground.Compute(Here);
        (await Evidence()).ShouldContain($"Person 1–Person 2 {(short)InteractionKind.CoPresence}: 2 ×");
        await Separate(people[0]);
        await ground.Compute(Here);
        (await Evidence()).ShouldBe(apart);
    }
}
