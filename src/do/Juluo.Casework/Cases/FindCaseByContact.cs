namespace Juluo.Casework;

/// <summary>
/// POST /cases/finding — finds the case of a person who calls or comes to the desk, by their full email address or phone number. The input is compared as a keyed digest and never appears
/// in a URL. A case that the caller may not see is not found. A case that is found opens, and the applicant sees that view.
/// </summary>
[Post("/cases/finding", CaseworkRights.TakePart, Form = typeof(ListCases), PerMinute = 20)]
internal sealed class FindCaseByContact(UnitOfWork work, Clock clock, CaseSeal seal)
    : Slice<FindCaseByContact.Input, FindCaseByContact.Output>
{
    /// <param name="Contact">A full email address or phone number, in any spelling.</param>
    public sealed record Input([Required] string? Contact = null);

    /// <param name="Id">The open case worked on last, else the latest finished one. The page of a case lists others with the same contact.</param>
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
