namespace Juluo.Casework;

/// <summary>GET /submissions/{id}/case/contact — shows the applicant where news of their application goes, in part, and asks for another address or number.</summary>
[Get("/submissions/{id}/case/contact", Requires.Nothing, Page = typeof(MyContactPage))]
public sealed class ShowMyContact(
    UnitOfWork work,
    Clock clock,
    CaseSeal seal,
    FormsFacade forms,
    Mailer mailer,
    Texter texter,
    ContactProof proof
) : Slice<ShowMyContact.Input, ShowMyContact.Output>
{
    public sealed record Input(SubmissionId Id);

    /// <param name="NewsTo">The address or number, of which enough is left out that a stranger learns nothing; null: none that news could be sent to.</param>
    /// <param name="ByMail">An address does.</param>
    /// <param name="ByPhone">A number does.</param>
    public sealed record Output(SubmissionId Id, string Number, string? NewsTo, bool ByMail, bool ByPhone);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await forms.Held(input.Id, caller, stop) is null)
            return FormsFacade.NotHeld(caller);
        var found = await new ContactReader(new CaseStore(work, clock, seal), forms).Find(input.Id, caller, stop);
        if (found.Failed)
            return found.As<Output>();
        var (one, contact) = found.Value;
        return new Output(input.Id, one.Number, contact.NewsTo(mailer, texter)?.Hinted, proof.ByMail, proof.ByPhone);
    }
}
