namespace Juluo.Projects.Tests;

/// <summary>Briefs, and the right to change them.</summary>
public sealed class BriefStateTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Who_posted_a_brief_and_those_who_look_after_projects_change_it_and_no_one_else()
    {
        var studio = await Studio.Of(ground, 3);
        var brief = await Post(studio);
        var stranger = studio.People[1];
        (await studio.Bad<ChangeBrief, ChangeBrief.Input, Done>(stranger, Changed(brief))).ShouldBeOfType<BriefErrors.OnlyForAsker>();
        (await Close(studio, stranger, brief)).Errors.Single().ShouldBeOfType<BriefErrors.OnlyForAsker>();
        (await studio.Bad<ReopenBrief, ReopenBrief.Input, Done>(stranger, new(brief))).ShouldBeOfType<BriefErrors.OnlyForAsker>();
        (
            await studio.Bad<ShowBriefSettings, ShowBriefSettings.Input, ShowBriefSettings.Output>(stranger, new(brief))
        ).ShouldBeOfType<NotFound>();
        await studio.Good<CloseBrief, CloseBrief.Input, Done>(stranger, new(brief), ProjectRights.Manage);
    }

    [Fact]
    public async Task A_brief_is_closed_once_and_programs_outside_learn_of_it_once()
    {
        var studio = await Studio.Of(ground, 2);
        var brief = await Post(studio);
        (await studio.Bad<ReopenBrief, ReopenBrief.Input, Done>(studio.People[0], new(brief))).ShouldBeOfType<BriefErrors.IsOpen>();
        var closed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Close(studio, studio.People[0], brief))));
        closed.Count(c => !c.Failed).ShouldBe(1);
        closed.Where(c => c.Failed).SelectMany(c => c.Errors).ShouldAllBe(e => e is BriefErrors.Closed);
        (await studio.Bad<ChangeBrief, ChangeBrief.Input, Done>(studio.People[0], Changed(brief))).ShouldBeOfType<BriefErrors.Closed>();
        (
            await studio.Rows(w =>
                w.List<string>(
                    $"select payload ->> 'change' from delivery.outbox where community_id = {studio.Here} and kind = 'projects.brief.changed' order by id",
                    default
                )
            )
        ).ShouldBe(["posted", "closed"]);
        (await studio.Refused("update projects.brief set closed_at = null where community_id = $1")).ShouldBe("brief_closed_somehow");
    }

    [Fact]
    public async Task A_brief_is_open_through_its_last_day()
    {
        var studio = await Studio.Of(ground, 2);
        var brief = (await studio.Good<ShowBrief, ShowBrief.Input, ShowBrief.Output>(studio.People[1], new(await Post(studio)))).Brief;
        (brief.IsOpen(brief.AnswersUntil), brief.IsOpen(brief.AnswersUntil.PlusDays(1))).ShouldBe((true, false));
        (brief with { ClosedAt = NodaTime.Instant.MinValue }).IsOpen(studio.Today).ShouldBeFalse();
    }

    private static Task<Outcome<Done>> Close(Studio studio, PersonId who, BriefId brief) =>
        studio.Do<CloseBrief, CloseBrief.Input, Done>(who, new(brief, BriefClosing.Withdrawn, "先不做"));

    private static async Task<BriefId> Post(Studio studio) =>
        (
            await studio.Good<AddBrief, AddBrief.Input, Created<BriefId>>(
                studio.People[0],
                new()
                {
                    Title = new("畫一張地圖"),
                    About = "給走路的人。",
                    AnswersUntil = studio.Today.PlusDays(10),
                }
            )
        ).Id;

    private static ChangeBrief.Input Changed(BriefId brief) =>
        new(brief)
        {
            Title = new("改過的題目"),
            About = "改過的說明。",
            AnswersUntil = new(2030, 1, 1),
        };
}
