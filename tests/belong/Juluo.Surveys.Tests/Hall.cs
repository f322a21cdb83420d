using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Surveys.Tests;

/// <summary>A community with surveys, through the slices of the program.</summary>
internal sealed class Hall(Ground ground, Community here, IReadOnlyList<PersonId> people) : Cast(ground, here, people, SurveyRights.Answer)
{
    public SurveyId Survey { get; private set; }

    /// <summary>A community whose people are all members, with an open coworkers’ survey.</summary>
    public static async Task<Hall> Of(Ground ground, int members, string? crossedBy = null, bool showsTexts = true)
    {
        var (here, people) = await Gather(ground, "大廳", members);
        var hall = new Hall(ground, here, people);
        hall.Survey = (await hall.Ask(crossedBy, showsTexts)).Value.Id;
        return hall;
    }

    public Task<Outcome<Created<SurveyId>>> Ask(string? crossedBy = null, bool showsTexts = true) =>
        Do<StartSurvey, StartSurvey.Input, Created<SurveyId>>(
            People[0],
            new(SurveyForms.Coworkers, Today.PlusDays(10), crossedBy, showsTexts, SharesAtClose: true),
            SurveyRights.Manage
        );

    /// <summary>The same people with the same survey again.</summary>
    public async Task<Hall> AskAgain(string? crossedBy) => new(Ground, Here, People) { Survey = (await Ask(crossedBy)).Value.Id };

    /// <param name="fields">Field and choice: <c>important</c> has several, separated by commas.</param>
    public Task<Outcome<Done>> Answer(PersonId who, params (string Field, string Value)[] fields) =>
        Do<SendSurveyResponse, SendSurveyResponse.Input, Done>(
            who,
            new(Survey, fields.ToDictionary(f => f.Field, IReadOnlyList<string> (f) => f.Value.Split(','), StringComparer.Ordinal))
        );

    public Task<Outcome<Done>> Cast(PersonId who, string text) =>
        Ground.InOrNot(
            Here,
            s =>
                new SurveyResponseBox(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<IDataProtectionProvider>()).Cast(
                    Survey,
                    who,
                    AnswerSet.Empty.With("wish", new SaidText(text)),
                    default
                )
        );

    public Task<Outcome<Done>> Close() => Do<CloseSurvey, CloseSurvey.Input, Done>(People[0], new(Survey), SurveyRights.Manage);

    public Task<ShowSurvey.Output> Show(PersonId who, params string[] may) =>
        Good<ShowSurvey, ShowSurvey.Input, ShowSurvey.Output>(who, new(Survey), may);

    public Task<Outcome<ShowResults.Output>> Results(PersonId who) =>
        Do<ShowResults, ShowResults.Input, ShowResults.Output>(who, new(Survey));
}
