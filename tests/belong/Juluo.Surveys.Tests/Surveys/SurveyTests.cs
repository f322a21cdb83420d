using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Surveys.Tests;

public sealed class SurveyTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Seven_answer_and_the_shares_stand_beside_the_published_ones()
    {
        var hall = await Hall.Of(ground, 9);
        foreach (var person in hall.People.Take(4))
            (await hall.Answer(person, ("important", "interaction,chance"))).Errors.ShouldBeEmpty();
        (await hall.Results(hall.People[0])).Errors.Single().ShouldBeOfType<NotFound>();
        foreach (var person in hall.People.Skip(4).Take(3))
            (await hall.Answer(person, ("important", "knowledge"), ("wish", "更多植物"))).Errors.ShouldBeEmpty();
        (await hall.Results(hall.People[0])).Errors.Single().ShouldBeOfType<NotFound>("there is nothing before it closes");
        (await hall.Show(hall.People[6])).Survey.ShouldSatisfyAllConditions(
            s => s.Answered.ShouldBeNull("a number that grows says who answered"),
            s => s.Invited.ShouldBe(9),
            s => s.IAnswered.ShouldBeTrue()
        );
        (await hall.Show(hall.People[0], SurveyRights.Manage)).Survey.Answered.ShouldBe(7);
        (await hall.Close()).Errors.ShouldBeEmpty();
        (await hall.Show(hall.People[6])).Survey.Answered.ShouldBe(7);

        var results = (await hall.Results(hall.People[8])).Value;
        results.Answers.ShouldBe(7);
        var important = results.Questions.Single(q => q.Name == "important");
        var interaction = important.Shares.Single(s => s.Choice == "interaction");
        (interaction.Count, interaction.Elsewhere).ShouldBe((new CountRange(4, 7), 0.84));
        important.Shares.Single(s => s.Choice == "knowledge").Count.ShouldBe(new CountRange(0, 3));
        results.Texts.ShouldBeEmpty("three wrote something");
        (await ground.Database.Ask<long>("select count(*) from surveys.ballot where survey_id = $1", hall.Survey.Value)).ShouldBe(0);
        (await hall.Told(hall.People[8])).ShouldBe(["surveys.told.asked", "surveys.told.shared"]);
        await ground.In(
            hall.Here,
            async s =>
            {
                var facade = ActivatorUtilities.CreateInstance<SurveysFacade>(s);
                (await facade.Coworkers(default))!.Answers.ShouldBe(7);
                (await facade.Published(hall.Survey, default))!.Share("important", "interaction").ShouldBe(new CountRange(4, 7));
                return true;
            }
        );
    }

    [Fact]
    public async Task Four_answers_are_deleted_unread()
    {
        var hall = await Hall.Of(ground, 6);
        foreach (var person in hall.People.Take(4))
            (await hall.Answer(person, ("wish", "zqx-secret"))).Errors.ShouldBeEmpty();
        hall.Pass(Duration.FromDays(12));
        await hall.Run<CloseSurveys>();
        var shown = (await hall.Show(hall.People[0])).Survey;
        (shown.TooFew, shown.HasResults).ShouldBe((true, false));
        (await ground.Database.Ask<long>("select count(*) from surveys.ballot where survey_id = $1", hall.Survey.Value)).ShouldBe(0);
        (await hall.Do<ShareResults, ShareResults.Input, Done>(hall.People[0], new(hall.Survey), SurveyRights.Manage))
            .Errors.Single()
            .ShouldBeOfType<SurveyErrors.NoResults>();
    }

    [Fact]
    public async Task Only_those_who_have_not_answered_are_reminded_and_once()
    {
        var hall = await Hall.Of(ground, 6);
        (await hall.Answer(hall.People[1])).Errors.ShouldBeEmpty();
        await hall.Run<RemindSurveys>();
        hall.Pass(Duration.FromDays(9));
        await hall.Run<RemindSurveys>();
        await hall.Run<RemindSurveys>();
        (await hall.Told(hall.People[1])).ShouldBe(["surveys.told.asked"]);
        (await hall.Told(hall.People[2])).ShouldBe(["surveys.told.asked", "surveys.told.reminded"]);
        (await hall.Do<RemindOfSurvey, RemindOfSurvey.Input, Done>(hall.People[0], new(hall.Survey), SurveyRights.Manage))
            .Errors.Single()
            .ShouldBeOfType<SurveyErrors.RemindedAlready>();
    }

    [Fact]
    public async Task Asked_again_it_stands_beside_the_last_time_and_crossed_tables_leave_small_cells_out()
    {
        var hall = await Hall.Of(ground, 40);
        await AllAnswer(hall);
        (await hall.Ask()).Errors.Single().ShouldBeOfType<SurveyErrors.AskedNow>();
        (await hall.Close()).Errors.ShouldBeEmpty();
        hall.Pass(Duration.FromDays(30));
        var again = await hall.AskAgain("age");
        await AllAnswer(again);
        (await again.Close()).Errors.ShouldBeEmpty();
        var results = (await again.Results(again.People[3])).Value;
        var share = results.Questions.Single(q => q.Name == "important").Shares.Single(s => s.Choice == "interaction");
        share.Count.ShouldBe(new CountRange(30, 30));
        share.Before.ShouldBe(new ShownShare.Earlier(new(30, 30), 40));
        results.Questions.Single(q => q.Name == "important").Crossed.ShouldNotBeEmpty();
        foreach (var cell in results.Questions.SelectMany(q => q.Crossed).SelectMany(c => c.Shares).OfType<CountRange>())
            cell.Least.ShouldBeGreaterThanOrEqualTo(OneWay.UsualLeast);
        results.Texts.Single().Texts.Count.ShouldBe(40);

        static async Task AllAnswer(Hall hall)
        {
            foreach (var (at, person) in hall.People.Index())
                (
                    await hall.Answer(
                        person,
                        ("important", at % 4 == 0 ? "quiet" : "interaction,quiet"),
                        (
                            "age",
                            at < 18 ? "under_30"
                            : at < 37 ? "thirties"
                            : "older"
                        ),
                        ("wish", $"願望 {at}")
                    )
                ).Errors.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_form_that_asks_for_names_or_documents_cannot_be_asked_without_names()
    {
        var form = FormsFacade
            .Read(
                "title: T\npages:\n  - question: who\n    type: person\n    label: 你是誰\n  - question: ok\n    type: yes/no\n    label: 好嗎\n"
            )
            .Value;
        StartSurvey
            .Decide(form, new LocalDate(2026, 12, 1), "who", new LocalDate(2026, 11, 26))
            .Select(e => e.GetType())
            .ShouldBe([typeof(SurveyQuestionErrors.WrongKind), typeof(SurveyErrors.NoCrossing)]);
        StartSurvey
            .Decide(CoworkersSurvey.Form, new LocalDate(2026, 11, 25), null, new LocalDate(2026, 11, 26))
            .Single()
            .ShouldBeOfType<SurveyErrors.LastDay>();
    }
}
