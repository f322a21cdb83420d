namespace Juluo.Residencies;

/// <summary>POST /residencies/{id}/applications — begins an application, or continues the one that the caller has begun. Answers of an earlier one are filled in.</summary>
[Post("/residencies/{id}/applications", Requires.SignIn, Form = typeof(ShowResidency), PerMinute = 30)]
internal sealed class BeginApplication(UnitOfWork work, Clock clock, FormsFacade forms)
    : Slice<BeginApplication.Input, BeginApplication.Output>
{
    public sealed record Input(ResidencyId Id);

    /// <param name="Path">The address of its first question, or of the application if nothing is asked.</param>
    public sealed record Output(ApplicationId Id, string Path) : ICreated<ApplicationId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ResidencyStore(work, clock).Find(input.Id, stop) is not { } residency)
            return new NotFound();
        if (!residency.IsOpen(clock.Today(caller.Community.Zone)))
            return new ApplicationErrors.Closed();
        var store = new ApplicationStore(work, clock);
        var application = (await store.FindToChange(await store.Begin(residency.Id, caller.Self, stop), stop))!;
        var at = $"/me/applications/{application.Id}";
        if (application.State != ApplicationState.Draft)
            return new Output(application.Id, at);
        if (application.Submission is { } begun)
            return new Output(application.Id, FormsFacade.PathOf(begun));
        if (await ResidencyQuestions.Open(forms, residency, stop) is not { } asked)
            return new Output(application.Id, at);
        var submission = await forms.Begin(
            new(
                residency.Form!.Value,
                caller.Self,
                residency.Id.ToString(),
                await store.AnsweredBefore(residency.Id, caller.Self, stop) is { } before
                && await forms.Read(before, null, stop) is { } read
                    ? Again(read, asked)
                    : null,
                at
            ),
            stop
        );
        if (submission.Failed)
            return submission.As<Output>();
        await store.Answer(application.Id, submission.Value.Id, stop);
        return new Output(application.Id, submission.Value.Path);
    }

    /// <summary>Returns the earlier answers that still fit the questions. Signatures, consents and attachments are left out: they belong to their own application. Pure.</summary>
    internal static AnswerSet Again(ReadSubmission read, FormDefinition asked) =>
        read.Answers.Where(name =>
            (read.Definition.Question(name), asked.Question(name)) is ({ } then, { } now)
            && now.Kind == then.Kind
            && now.Choices.SequenceEqual(then.Choices)
            && now is { TakesFiles: false, Kind: not (FormQuestionKind.Signature or FormQuestionKind.Consent) }
        );

    protected override Next After(Input input, Output output, Caller caller) => new(output.Path);
}
