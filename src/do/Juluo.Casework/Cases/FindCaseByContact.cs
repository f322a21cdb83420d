namespace Juluo.Casework;

/// <summary>
/// POST /cases/finding — finds the case of a person who calls or stands at the desk, by the whole e-mail address or telephone number they say. What is typed is compared as a keyed digest and stands in no address of a page. A case that the reader may not
/// see is not found; the one that is opens, and that is a look the applicant sees.
/// </summary>
[Post("/cases/finding", CaseworkRights.TakePart, Form = typeof(ListCases), PerMinute = 20)]
internal sealed class FindCaseByContact(UnitOfWork work, Clock clock, CaseSeal seal)
    : Slice<FindCaseByContact.Input, FindCaseByContact.Output>
{
    /// <param name="Contact">An e-mail address or a telephone number, whole; however it is written.</param>
    public sealed record Input([Required] string? Contact = null);

    /// <param name="Id">The open one that was worked on last, else the last one that is over. The page of a case names those that have the contact in common with it.</param>
    public sealed record Output(CaseId Id);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var digests =
            FormText.Some(input.Contact) is { } typed && CaseContact.Typed(typed) is { } contact
                ? CaseDigests.Of(contact, await new DigestKeys(work, clock, seal).Key(stop))
                : [];
        if (digests.Length == 0)
            return new CaseErrors.NoContact();
        var cases = new CaseStore(work, clock, seal);
        var reader = new CaseReader(work, cases);
        foreach (var one in await cases.OfContact(digests, stop))
            if ((await reader.Reach(one, caller.Self, caller, stop)).Sees)
                return new Output(one.Id);
        return new CaseErrors.NoneOfContact();
    }

    protected override Next After(Input input, Output output, Caller caller) => new(Case.PathOf(output.Id));
}
