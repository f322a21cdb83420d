namespace Juluo.Surveys;

/// <summary>
/// POST /surveys/{id}/responses — sends a person's answers, once. Only the fact that they answered is stored for the person; nothing links the answers to them, so they can't be read,
/// changed or withdrawn.
/// </summary>
[Post(
    "/surveys/{id}/responses",
    SurveyRights.Answer,
    Form = typeof(ShowSurveyResponseReview),
    Then = "/surveys/{id}",
    Say = "surveys.response.sent"
)]
internal sealed class SendSurveyResponse(
    UnitOfWork work,
    Clock clock,
    SurveyResponseAccess access,
    IDataProtectionProvider protection,
    IHttpContextAccessor http
) : Slice<SendSurveyResponse.Input, Done>
{
    /// <param name="Answers">All answers by question, for API clients without cookies, or null for those saved by the pages.</param>
    public sealed record Input(SurveyId Id, IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var of = await access.Of(input.Id, caller, stop);
        if (of.Failed)
            return of.As<Done>();
        var held = of.Value;
        if (input.Answers is { } typed && http.HttpContext is not { Request.HasFormContentType: true })
        {
            var read = ReadAll(held, typed, clock.Today(caller.Community.Zone), caller.Community.Currency);
            if (read.Failed)
                return read.As<Done>();
            held = held with { Given = read.Value };
        }

        if (held.Walk.Missing(held.Language) is { Count: > 0 } missing)
            return missing;
        if (held.Walk.Contradictions(held.Language) is { Count: > 0 } contradictions)
            return contradictions;
        var cast = await new SurveyResponseBox(work, protection).Cast(input.Id, caller.Self, held.Walk.Answers, stop);
        if (!cast.Failed)
            access.Cookie.Forget(input.Id);
        return cast;
    }

    private static Outcome<AnswerSet> ReadAll(
        SurveyResponseAccess.Held held,
        IReadOnlyDictionary<string, IReadOnlyList<string>> typed,
        LocalDate today,
        string currency
    )
    {
        var given = AnswerSet.Empty;
        foreach (var page in held.Form.Pages)
        {
            var walk = new FormWalk(held.Form, given);
            if (walk.Page(page.Name) is not { } shown)
                continue;
            var (answers, wrong) = walk.Read(shown, typed, held.Language, today, currency);
            if (wrong.Count > 0)
                return wrong;
            given = answers;
        }

        return given;
    }
}
