using Juluo.Rules;

namespace Juluo.Services;

/// <summary>
/// GET /services/{id}/check — shows the most decisive open question, or the result from the answers: the decision, the reasons down to the paragraph, the assumptions, and other
/// readings of the law that give another result. The answers are in the reader's own cookie.
/// </summary>
[Get("/services/{id}/check", Requires.Nothing, Page = typeof(CheckPage))]
public sealed class ShowCheck(UnitOfWork work, Clock clock, CheckCookie cookie, PageLanguage page, DashboardWidgets widgets)
    : Slice<ShowCheck.Input, ShowCheck.Output>
{
    /// <param name="Change">The question to ask again: its name, <c>list</c> or <c>list/row/name</c>.</param>
    /// <param name="In">The language of the questions, one of <see cref="Output.Languages"/>.</param>
    public sealed record Input(ServiceId Id, string? Change = null, string? In = null);

    /// <param name="Title">The service.</param>
    /// <param name="Rules">The title of the rules.</param>
    /// <param name="Language">The language of the questions.</param>
    /// <param name="Next">The question to answer; null if the result is final.</param>
    /// <param name="Answered">The number of answered questions.</param>
    /// <param name="Open">The number of questions that may still be asked.</param>
    /// <param name="Result">The result from the answers; null while a question is shown.</param>
    /// <param name="From">The first day of the rules.</param>
    /// <param name="On">The day of the result: today, limited to the period of the rules.</param>
    /// <param name="Expired">True if the rules have ended and no newer ones are known.</param>
    /// <param name="Widgets">Widgets of other modules shown with the result, such as the link to an application.</param>
    public sealed record Output(
        ServiceId Id,
        LocalizedText Title,
        string Rules,
        string? Note,
        IReadOnlyList<string> Languages,
        string Language,
        CheckQuestion? Next,
        int Answered,
        int Open,
        CheckResult? Result,
        IReadOnlyList<CheckGiven> Given,
        LocalDate From,
        LocalDate On,
        bool Expired,
        IReadOnlyList<DashboardView.Filled> Widgets,
        string? TitleEs
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service || service.RuleSet() is not { } rules)
            return new NotFound();
        var check = cookie.Read(service.Id);
        var language =
            input.In is { } wished && rules.Languages.Contains(wished) ? wished
            : page.Chosen is { } chosen && rules.Languages.Contains(chosen) ? chosen
            : check.Language is { } kept && rules.Languages.Contains(kept) && !(page.OursIsChosen && Languages.Further.Contains(kept))
                ? kept
            : page.Wished(rules.Languages) is { } further ? further
            : rules.Languages.Contains(caller.Language) ? caller.Language
            : rules.Languages[0];
        if (language != check.Language)
            cookie.Keep(service.Id, check = check with { Language = language });
        if (input.In is not null && Languages.Further.Contains(language))
            page.Choose(language);
        else if (input.In is not null)
            page.ForgetFurther();
        page.OfferedBelow = true;
        page.Speak(language);
        var (on, expired) = CheckAim.Day(rules, clock.Today(caller.Community.Zone));
        var answers = check.Answers(rules);
        var wording = new Wording(rules, language);
        var changed = input.Change is { } name ? Screening.Place(rules, name) : null;
        var about = CheckAim.About(rules, answers, on);
        var next = changed ?? (about is null ? null : NextQuestion.Find(rules, about, answers, on));
        var given = check.Counted(rules);
        var open = about is null ? 0 : NextQuestion.Open(rules, about, answers, on).Count;
        return new Output(
            service.Id,
            service.Title,
            rules.Title.In(language),
            rules.Note.IsEmpty ? null : rules.Note.In(language),
            rules.Languages,
            language,
            next is { } place ? CheckQuestion.Of(rules, place, language, check) : null,
            given.Count,
            open,
            next is null ? CheckResult.Of(rules, answers, on, wording, expired) : null,
            [.. given.Select(a => CheckGiven.Of(rules, a, wording, language)).OfType<CheckGiven>()],
            LocalDate.FromDateOnly(rules.Period.From),
            LocalDate.FromDateOnly(on),
            expired,
            next is null ? await widgets.Fill(ServicesWidgets.Service, new OfService(service.Id, Checked: true), caller, stop) : [],
            service.TitleEs
        );
    }
}
