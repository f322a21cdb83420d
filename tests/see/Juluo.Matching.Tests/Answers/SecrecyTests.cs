using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Matching.Tests.Answers;

/// <summary>Nothing that an operator sees, in any form, reveals who said no.</summary>
public sealed class SecrecyTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact] // seen to fail with answers counted by person: once the other had said no, a pair was worth 0.55 and no longer 0.46
    public async Task Two_worlds_that_differ_only_in_who_said_no_look_the_same_to_the_operator()
    {
        var people = (
            await ground.In(
                Here,
                s =>
                    s.GetRequiredService<ArrivalsFacade>()
                        .AddMany([.. Enumerable.Range(0, 20).Select(k => Suggestions.SuggestionTests.House.Person(k, 20))], default)
            )
        ).Value;
        var (one, other, chief) = (people[0], people[1], people[19]);
        var expired = await ground.Introduced(Here, one, other, chief);
        (await ground.Answers(Here, one, expired, YesNo.Yes)).Failed.ShouldBeFalse();
        (await ground.Answers(Here, other, expired, YesNo.No)).Failed.ShouldBeFalse();
        // And one about which no one was asked, because one of the two does not wish to meet the other: silence as well.
        await ground.In(Here, s => s.GetRequiredService<DoNotMatchStore>().Add(people[2], people[3], default));
        var hushed = await ground.Introduced(Here, people[2], people[3], chief);
        ground.Time.Pass(TimeSpan.FromDays(21));
        await ground.Run<AdvanceFunnel>(Here);
        foreach (var id in (IntroductionId[])[expired, hushed])
            (await ground.Introduction(Here, id))!.State.ShouldBe(IntroductionState.Expired);

        var seen = await Seen(chief, expired, hushed);
        foreach (
            var world in (string[])
                [
                    "update matching.answer set agrees = not agrees", // the other one said no
                    "update matching.answer set agrees = false", // both did
                    "delete from matching.answer", // no one answered
                    "update matching.introduction set hushed = not hushed where state = 'expired'", // another person's wish
                ]
        )
        {
            await ground.Database.Do($"set session_replication_role = replica; {world}");
            (await Seen(chief, expired, hushed)).ShouldBe(seen, world);
        }
    }

    /// <summary>This week's list made again, the introductions, and each of them, as JSON.</summary>
    private async Task<string> Seen(PersonId chief, params IntroductionId[] introductions)
    {
        await ground.Database.Do("delete from matching.suggestion; delete from matching.allocation");
        await ground.Run<MakeWeeklyIntroductions>(Here);
        var today = (await ground.Do<TodaysIntroductions, Nothing, TodaysList>(Here.As(chief), new())).Value;
        today.Suggestions.ShouldNotBeEmpty();
        // A list made twice has different keys each time, which decide among pairs of equal worth: all of them are checked.
        var all = await ground.In(Here, s => s.GetRequiredService<SuggestionStore>().Showable(100, arm: null, default));
        var shown = new List<object>
        {
            today with
            {
                Suggestions = [.. all.OrderBy(s => (s.A.Value, s.B.Value)).Select(s => s with { Id = default })],
            },
        };
        var stored = await ground.Database.Ask<string>(
            "select string_agg(concat_ws(' ', a, b, value, terms, reasons, arm), E'\\n' order by a, b) from matching.suggestion"
        );
        foreach (var id in introductions)
            shown.Add(Value(await ground.Do<ShowIntroduction, ShowIntroduction.Input, IntroductionDetail>(Here.As(chief), new(id))));
        shown.Add(Value(await ground.Do<ListIntroductions, ListIntroductions.Input, IntroductionsList>(Here.As(chief), new())));
        return string.Join('\n', shown.Select(s => JsonSerializer.Serialize(s, s.GetType(), Json.Options))) + stored;
    }

    private static object Value<T>(Outcome<T> outcome)
        where T : notnull => outcome.Value;
}
