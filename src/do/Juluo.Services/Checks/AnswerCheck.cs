using Juluo.Rules;

namespace Juluo.Services;

/// <summary>POST /services/{id}/check — answers a question of a check. The answers stay in the person's own cookie. 422 explains the expected format and keeps the input.</summary>
[Post("/services/{id}/check", Requires.Nothing, Form = typeof(ShowCheck), Then = "/services/{id}/check")]
internal sealed class AnswerCheck(UnitOfWork work, Clock clock, CheckCookie cookie, PageLanguage page) : Slice<AnswerCheck.Input, Done>
{
    /// <param name="Place">The question: its name, <c>list</c> or <c>list/row/name</c>.</param>
    /// <param name="Answer">The answer as typed or chosen.</param>
    public sealed record Input(ServiceId Id, string? Place = null, string? Answer = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ServiceStore(work, clock).Find(input.Id, caller, stop) is not { } service || service.RuleSet() is not { } rules)
            return new NotFound();
        if (input.Place is not { } name || Screening.Place(rules, name) is not { } place)
            return new CheckErrors.NoLongerAsked();
        var check = cookie.Read(service.Id);
        page.Speak(check.Language ?? "");
        if (place.Question is null)
        {
            var rows = CheckAnswer.Read(rules.List(place.List!)!, input.Answer);
            if (rows.Failed)
                return rows.As<Done>();
            cookie.Keep(service.Id, check.With(name, $"{rows.Value}"));
            return Done.It;
        }

        var question = rules.Question(place.Question)!;
        var read = CheckAnswer.Read(question, input.Answer);
        if (read.Failed)
            return read.As<Done>();
        cookie.Keep(service.Id, check.With(name, Written(question, read.Value)));
        return Done.It;
    }

    private static string Written(Question question, Value value) =>
        question.Type.Kind switch
        {
            Kind.Choice => question.Type.Options[value.Option],
            Kind.Date => value.Day.ToString("yyyy-MM-dd"),
            _ => value.ToString(),
        };
}
