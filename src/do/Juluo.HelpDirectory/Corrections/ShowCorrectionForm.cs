namespace Juluo.HelpDirectory;

/// <summary>GET /help/{id}/corrections/new — shows what can be wrong with an entry, or, once that is chosen, the form in which it is put right.</summary>
[Get("/help/{id}/corrections/new", Requires.Nothing, Page = typeof(CorrectionFormPage))]
public sealed class ShowCorrectionForm(UnitOfWork work, Clock clock) : Slice<ShowCorrectionForm.Input, ShowCorrectionForm.Output>
{
    /// <param name="Subject">What is wrong; null: it is chosen first.</param>
    public sealed record Input(HelpEntryId Id, CorrectionSubject? Subject = null);

    public sealed record Output(HelpEntryId Id, LocalizedText Name, HelpEntryForm Entry, CorrectionSubject? Subject);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        await new HelpEntryStore(work, clock).Find(input.Id, stop) is { State: not HelpState.Closed } document
            ? new Output(
                document.Id,
                document.Service.Localized("name")!,
                HelpEntryForm.Of(document, caller.Community.Language),
                input.Subject
            )
            : new NotFound();
}
