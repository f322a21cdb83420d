using Microsoft.AspNetCore.Http;

namespace Juluo.Residencies;

/// <summary>POST /me/applications/{id}/answers — saves the answers of an application, and submits it if asked. Possible until its review has started.</summary>
[Post("/me/applications/{id}/answers", Requires.SignIn, Form = typeof(ShowMyApplication))]
internal sealed class SaveApplication(UnitOfWork work, Clock clock, PeopleFacade people, Notifier notifier, IHttpContextAccessor http)
    : Slice<SaveApplication.Input, SaveApplication.Output>
{
    /// <param name="Questions">What was asked, in the order of the answers: a question that came meanwhile has none.</param>
    /// <param name="Answers">Empty where there is none. Days as 2026-12-01, yes or no as those words.</param>
    /// <param name="Send">Whether to submit it.</param>
    public sealed record Input(
        ApplicationId Id,
        IReadOnlyList<ResidencyQuestionId> Questions,
        IReadOnlyList<string>? Answers = null,
        bool Send = false
    );

    public sealed record Output(bool Sent);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ApplicationStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } application || application.Person != caller.Self)
            return new NotFound();
        if (!application.CanChange)
            return new ApplicationErrors.NotChangeable();
        var residency = (await new ResidencyStore(work, clock).Find(application.Residency, stop))!;
        if (!residency.IsOpen(clock.Today(caller.Community.Zone)))
            return new ApplicationErrors.Closed();
        var questions = await new ResidencyTextStore(work, clock).Questions(residency.Id, stop);
        var answers = Match(questions, input.Questions, await Given(input, stop));
        var sent = input.Send || application.State == ApplicationState.Submitted;
        if (AnswerCheck.Of(questions, answers, sent, caller.Language) is { Count: > 0 } wrong)
            return wrong;
        var given = questions
            .Zip(answers, (q, a) => new GivenAnswer(q.Id, q.Kind, q.Text.In(caller.Language), a))
            .Where(a => a.Answer.Length > 0);
        if (!await store.Save(application.Id, [.. given], input.Send, stop))
            return new ApplicationErrors.NotChangeable();
        if (input.Send && application.State == ApplicationState.Draft)
        {
            var name = (await people.Find(caller.Self, stop))?.Name ?? "";
            await notifier.TellPermitted(ResidenciesModule.Review, ApplicationNotices.ToReviewers(application, "sent", name), stop);
            await notifier.Tell(caller.Self, ApplicationNotices.ToApplicant(application, "sent"), stop);
        }

        return new Output(sent);
    }

    internal static List<string> Match(
        IReadOnlyList<ResidencyQuestion> questions,
        IReadOnlyList<ResidencyQuestionId> asked,
        IReadOnlyList<string> answers
    )
    {
        var by = asked.Zip(answers).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second.Trim());
        return [.. questions.Select(q => by.GetValueOrDefault(q.Id, "").ReplaceLineEndings("\n"))];
    }

    // A form's empty fields are left out of a list, and an answer would slip to the question before.
    private async Task<IReadOnlyList<string>> Given(Input input, CancellationToken stop) =>
        http.HttpContext is { Request.HasFormContentType: true } context
            ? [.. (await context.Request.ReadFormAsync(stop))["answers"].Select(a => PlainText.Of(a ?? ""))]
            : input.Answers ?? [];

    protected override Next After(Input input, Output output, Caller caller) =>
        new($"/me/applications/{input.Id}", output.Sent ? "residencies.application.sent" : "residencies.application.saved");
}
