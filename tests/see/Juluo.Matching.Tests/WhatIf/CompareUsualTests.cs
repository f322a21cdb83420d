using Juluo.Matching.Tests.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Matching.Tests.MoreIntroductions;

public sealed class CompareUsualTests(Ground ground) : IClassFixture<Ground>
{
    private Community Here => ground.Riverside;

    [Fact] // before: each look at the page computed two lists, with a connection in its hand
    public async Task What_was_compared_is_kept_for_the_week_and_twice_at_once_is_computed_once()
    {
        var people = (
            await ground.In(
                Here,
                s =>
                    s.GetRequiredService<ArrivalsFacade>()
                        .AddMany([.. Enumerable.Range(0, 12).Select(k => SuggestionTests.House.Person(k, 12))], default)
            )
        ).Value;
        (await Show(people[0], 5)).Value.Today.ShouldBeNull("nothing was compared");
        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Begin(people[0], 5)));
        begun.Select(b => b.Value.Task.ShouldNotBeNull()).Distinct().ShouldHaveSingleItem();
        await ground.Services.GetRequiredService<BackgroundTaskWorker>().Drain();
        (await Show(people[0], 5)).Value.Then.ShouldNotBeNull();
        (await Begin(people[0], 5)).Value.Task.ShouldBeNull();
        ground.Time.Pass(TimeSpan.FromDays(7));
        (await Show(people[0], 5)).Value.Today.ShouldBeNull();
        (await Begin(people[0], 4)).Value.Task.ShouldNotBeNull();
        await ground.Services.GetRequiredService<BackgroundTaskWorker>().Drain();
        (await ground.Database.Ask<long>("select count(*) from matching.what_if where usual = 5")).ShouldBe(0, "of the week before");
    }

    private Task<Outcome<CompareUsual.Output>> Begin(PersonId by, int usual) =>
        ground.Do<CompareUsual, CompareUsual.Input, CompareUsual.Output>(Here.As(by), new(usual));

    private Task<Outcome<WhatIf>> Show(PersonId by, int usual) => ground.Do<ShowWhatIf, ShowWhatIf.Input, WhatIf>(Here.As(by), new(usual));
}
