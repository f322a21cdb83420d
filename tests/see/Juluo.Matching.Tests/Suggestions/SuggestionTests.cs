using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Matching.Tests.Suggestions;

public sealed class SuggestionTests(SuggestionTests.House house) : IClassFixture<SuggestionTests.House>
{
    /// <summary>Twenty people, each of whom offers what another needs, in a week whose list is made.</summary>
    public sealed class House : IAsyncLifetime
    {
        public Ground Ground { get; } = new();

        public PersonId[] People { get; private set; } = [];

        public async Task InitializeAsync()
        {
            await Ground.InitializeAsync();
            People = (
                await Ground.In(
                    Ground.Riverside,
                    s => s.GetRequiredService<ArrivalsFacade>().AddMany([.. Enumerable.Range(0, 20).Select(k => Person(k, 20))], default)
                )
            ).Value;
            await Ground.Run<MakeWeeklyIntroductions>(Ground.Riverside);
        }

        public Task DisposeAsync() => Ground.DisposeAsync();

        public static NewPerson Person(int k, int of) =>
            Members.Named($"person{k}") with
            {
                Needs = [new NewPosting($"help with craft {(k + 1) % of}", [new LocalizedText($"craft {(k + 1) % of}")])],
                Offers = [new NewPosting($"craft {k}", [new LocalizedText($"craft {k}")])],
            };
    }

    private Ground Ground => house.Ground;

    private Community Here => Ground.Riverside;

    private Caller Operator => Here.As(house.People[19]);

    private async Task<TodaysList> Today() => (await Ground.Do<TodaysIntroductions, Nothing, TodaysList>(Operator, new())).Value;

    [Fact]
    public async Task A_weeks_list_is_made_once_and_todays_three_have_nobody_twice()
    {
        var made = await Ground.Database.Ask<long>("select count(*) from matching.suggestion");
        await Ground.Run<MakeWeeklyIntroductions>(Here);
        (await Ground.Database.Ask<long>("select count(*) from matching.suggestion")).ShouldBe(made);
        made.ShouldBeGreaterThan(8);
        var today = await Today();
        today.Suggestions.Count.ShouldBe(3);
        today.Suggestions.SelectMany(s => new[] { s.A, s.B }).ShouldBeUnique();
        today.Suggestions.ShouldAllBe(s => s.Arm != Arm.HeldBack);
        (
            await Ground.Database.Ask<long>(
                "select count(*) from matching.suggestion s, unnest(array[a, b]) p where terms <> '{}' group by p order by count(*) desc limit 1"
            )
        ).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact] // met in a founded house: imported people who had never come in were proposed, and mailed
    public async Task Who_has_not_come_in_and_said_whether_their_presence_counts_is_not_proposed()
    {
        var hill = Ground.Hillside;
        var people = (
            await Ground.In(
                hill,
                s =>
                    s.GetRequiredService<ArrivalsFacade>()
                        .AddMany([.. Enumerable.Range(0, 3).Select(k => House.Person(k, 3) with { PresenceCounts = k == 0 })], default)
            )
        ).Value;
        await Ground.In(hill, s => s.GetRequiredService<ConsentsFacade>().Set(people[1], Purpose.Presence, given: false, default));
        await Ground.Run<MakeWeeklyIntroductions>(hill);
        var proposed = await Ground.Database.Ask<Guid[]>(
            "select array_agg(distinct p) from matching.suggestion s, unnest(array[a, b]) p where community_id = $1",
            hill.Id.Value
        );
        proposed.ShouldBe(people.Take(2).Select(p => p.Value), ignoreOrder: true, "a no is as good an answer as a yes");
    }

    [Fact]
    public async Task What_is_held_back_can_be_reached_by_nobody()
    {
        var held = await Ground.Database.Ask<Guid>("select id from matching.suggestion where arm = 'held_back' limit 1");
        if (held == default)
        {
            held = await Ground.Database.Ask<Guid>("select id from matching.suggestion order by value limit 1");
            await Ground.Database.Do("update matching.suggestion set arm = 'held_back' where id = $1", held);
        }

        (await Ground.Do<IntroduceSuggestion, IntroduceSuggestion.Input, IntroductionBegun>(Operator, new(new(held))))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.SuggestionOver>();
        (await Ground.Do<PostponeSuggestion, PostponeSuggestion.Input, Done>(Operator, new(new(held))))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.SuggestionOver>();
        await Should.ThrowAsync<Npgsql.PostgresException>(() =>
            Ground.Database.Do("update matching.suggestion set state = 'taken' where id = $1", held)
        );
    }

    [Fact]
    public async Task Putting_off_and_introducing_can_be_undone()
    {
        var first = (await Today()).Suggestions[0];
        await Ground.Do<PostponeSuggestion, PostponeSuggestion.Input, Done>(Operator, new(first.Id));
        (await Today()).Suggestions.ShouldNotContain(s => s.Id == first.Id);
        await Ground.Do<ResumeSuggestion, ResumeSuggestion.Input, Done>(Operator, new(first.Id));
        (await Today()).Suggestions[0].Id.ShouldBe(first.Id);

        var begun = await Ground.Do<IntroduceSuggestion, IntroduceSuggestion.Input, IntroductionBegun>(Operator, new(first.Id));
        (await Today()).Suggestions.ShouldNotContain(s => s.Id == first.Id);
        (await Ground.Do<IntroduceSuggestion, IntroduceSuggestion.Input, IntroductionBegun>(Operator, new(first.Id)))
            .Errors[0]
            .ShouldBeOfType<MatchingErrors.SuggestionOver>();
        await Ground.Do<WithdrawIntroduction, WithdrawIntroduction.Input, Done>(Operator, new(begun.Value.Id));
        (await Today()).Suggestions[0].Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task Who_pauses_or_avoids_the_other_is_not_shown_any_more()
    {
        var shown = (await Today()).Suggestions;
        var (one, other) = (shown[1], shown[2]);
        await Ground.In(Here, s => s.GetRequiredService<CapacityStore>().Set(one.A, Capacity.Usual with { Paused = true }, default));
        await Ground.In(Here, s => s.GetRequiredService<DoNotMatchStore>().Add(other.B, other.A, default));
        var now = (await Today()).Suggestions;
        now.ShouldNotContain(s => s.A == one.A || s.B == one.A);
        now.ShouldNotContain(s => s.Id == other.Id);
        await Ground.In(Here, s => s.GetRequiredService<CapacityStore>().Set(one.A, Capacity.Usual, default));
        await Ground.In(Here, s => s.GetRequiredService<DoNotMatchStore>().Remove(other.B, other.A, default));
    }

    [Fact]
    public async Task Who_joins_in_the_middle_of_the_week_is_looked_after()
    {
        var today = Ground.Now().InZone(Here.Zone).Date;
        var late = (
            await Ground.In(
                Here,
                s =>
                    s.GetRequiredService<ArrivalsFacade>()
                        .AddMany(
                            [
                                House.Person(30, 20) with
                                {
                                    Name = "late",
                                    JoinedOn = today,
                                    Needs = [new NewPosting("help with craft 31", [new LocalizedText("craft 31")])],
                                },
                                // People who were there on Monday are in two pairs already.
                                House.Person(31, 20) with
                                {
                                    Name = "late too",
                                    JoinedOn = today,
                                },
                            ],
                            default
                        )
            )
        ).Value[0];
        await Ground.Run<MakeWeeklyIntroductions>(Here);
        await Ground.Run<MakeWeeklyIntroductions>(Here);
        (await Ground.Database.Ask<long>("select count(*) from matching.suggestion where $1 in (a, b)", late.Value)).ShouldBeInRange(1, 2);
        await Ground.Run<FindNewcomers>(Here);
        (await Ground.Do<WelcomeNewcomers, Nothing, Newcomers>(Operator, new())).Value.People.ShouldContain(p => p.Id == late);
    }

    [Fact]
    public async Task When_presence_no_longer_counts_what_rested_on_it_is_gone()
    {
        var person = (
            await Ground.In(
                Here,
                s => s.GetRequiredService<ArrivalsFacade>().AddMany([House.Person(40, 20) with { Name = "leaving the figures" }], default)
            )
        ).Value[0];
        var other = house.People[18];
        var (a, b) = person.Value.CompareTo(other.Value) < 0 ? (person, other) : (other, person);
        await Ground.Database.Do(
            "insert into matching.suggestion (community_id, id, week, a, b, value, terms, reasons, arm, state, made_at) values ($1, $2, '2026-11-16', $3, $4, 1, '{\"agreeA\": 0}', '[{\"is\": \"needs-each-other\"}]', 'chosen', 'open', now())",
            Here.Id.Value,
            person.Value,
            a.Value,
            b.Value
        );
        await Ground.In(
            Here,
            s => ActivatorUtilities.CreateInstance<ForgetPresence>(s).React(new ConsentChanged(person, Purpose.Presence, false), default)
        );
        (
            await Ground.Database.Ask<string>("select state || terms || reasons from matching.suggestion where id = $1", person.Value)
        ).ShouldBe("expired{}[]");
    }

    [Fact]
    public async Task Who_needs_what_nobody_here_offers_is_told_so_until_somebody_does()
    {
        async Task<PersonId> Add(NewPerson person) =>
            (await Ground.In(Here, s => s.GetRequiredService<ArrivalsFacade>().AddMany([person], default))).Value[0];
        var asking = await Add(Members.Named("asking") with { Needs = [new NewPosting("Someone who tunes a harpsichord", [])] });
        await Ground.Run<FindUnmetNeeds>(Here);
        var unmet = await Ground.Do<UnmetNeedsAtHome, Nothing, UnmetNeeds>(Here.As(asking), new());
        (unmet.Value.Needs.Single().Text, unmet.Value.Allies).ShouldBe(("Someone who tunes a harpsichord", false));
        (await Ground.Do<UnmetNeedsAtHome, Nothing, UnmetNeeds>(Here.As(house.People[0]), new()))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();

        await Add(Members.Named("offering") with { Offers = [new NewPosting("I tune any harpsichord", [])] });
        await Ground.Run<FindUnmetNeeds>(Here);
        (await Ground.Do<UnmetNeedsAtHome, Nothing, UnmetNeeds>(Here.As(asking), new())).Errors.Single().ShouldBeOfType<NotFound>();
    }
}
