namespace Juluo.Casework;

/// <summary>GET /submissions/{id}/case/contact — shows the applicant, masked, where news of their application goes, and a form to change it.</summary>
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

    /// <param name="NewsTo">The masked address or number, or null if there is none that news could be sent to.</param>
    /// <param name="ByMail">True if an email address can be used.</param>
    /// <param name="ByPhone">True if a phone number can be used.</param>
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
