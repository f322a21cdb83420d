using NodaTime;

namespace Juluo.Projects.Tests;

public sealed class BriefTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_project_answers_a_brief_and_goes_on_when_that_is_withdrawn()
    {
        var studio = await Studio.Of(ground, 3);
        var brief = await Post(studio);
        var answer = await studio.Good<StartProject, StartProject.Input, Created<ProjectId>>(studio.People[1], Answer(studio, brief));
        await studio.Good<CloseBrief, CloseBrief.Input, Done>(studio.People[0], new(brief, BriefClosing.Withdrawn, "預算沒了，抱歉。"));
        var shown = await studio.Good<ShowBrief, ShowBrief.Input, ShowBrief.Output>(studio.People[2], new(brief));
        shown.Brief.Closing.ShouldBe(BriefClosing.Withdrawn);
        shown.Answers.Single().Id.ShouldBe(answer.Id);
        shown.Answers.Single().EndedAt.ShouldBeNull();
        (await Told(studio, studio.People[1])).ShouldContain("projects.told.brief-withdrawn");
        (await Told(studio, studio.People[0])).ShouldContain("projects.told.answers");
        (
            await studio.Bad<StartProject, StartProject.Input, Created<ProjectId>>(studio.People[2], Answer(studio, brief))
        ).ShouldBeOfType<BriefErrors.Closed>();
        await studio.Good<ReopenBrief, ReopenBrief.Input, Done>(studio.People[0], new(brief));
        (await studio.Bad<ReopenBrief, ReopenBrief.Input, Done>(studio.People[0], new(brief))).ShouldBeOfType<BriefErrors.IsOpen>();
    }

    [Fact]
    public async Task A_deadline_that_has_passed_gets_a_sentence()
    {
        var studio = await Studio.Of(ground, 1);
        (
            await studio.Bad<AddBrief, AddBrief.Input, Created<BriefId>>(
                studio.People[0],
                new()
                {
                    Title = new("甲"),
                    About = "乙",
                    AnswersUntil = studio.Today.PlusDays(-1),
                }
            )
        ).ShouldBeOfType<BriefErrors.DeadlinePast>();
    }

    [Fact] // seen to fail with every brief shown to visitors
    public async Task Visitors_read_public_briefs_alone()
    {
        var studio = await Studio.Of(ground, 2);
        var brief = await Post(studio);
        (await studio.Bad<ShowBrief, ShowBrief.Input, ShowBrief.Output>(null, new(brief))).ShouldBeOfType<NotFound>();
        (await studio.Good<ListBriefs, Nothing, ListBriefs.Output>(null, new())).Briefs.ShouldBeEmpty();
        (await studio.Bad<CloseBrief, CloseBrief.Input, Done>(studio.People[1], new(brief))).ShouldBeOfType<BriefErrors.OnlyForAsker>();
    }

    private static async Task<BriefId> Post(Studio studio) =>
        (
            await studio.Good<AddBrief, AddBrief.Input, Created<BriefId>>(
                studio.People[0],
                new()
                {
                    Title = new("公車改線", "New bus routes"),
                    About = "做一個看得懂的說明。",
                    Skills = "地圖，訪談、 maps",
                    AnswersUntil = studio.Today.PlusDays(20),
                }
            )
        ).Id;

    private static StartProject.Input Answer(Studio studio, BriefId brief) =>
        new(brief)
        {
            Name = new("公車小抄"),
            StartsOn = studio.Today,
            EndsOn = studio.Today.PlusDays(30),
        };

    private static Task<List<string>> Told(Studio studio, PersonId who) =>
        studio.Rows(work =>
            work.List<string>(
                $"select sentence from delivery.notification where community_id = {studio.Here} and person_id = {who}",
                default
            )
        );
}
