namespace Juluo.Post;

/// <summary>POST /people/{id}/post-addresses/{holder}/identity-checks — records that a person proved their identity. Only the kind and last characters of the document are stored.</summary>
[Post(
    "/people/{id}/post-addresses/{holder}/identity-checks",
    SpacesModule.Reception,
    Form = typeof(ListPostAddresses),
    Say = "post.identity.checked"
)]
internal sealed class CheckIdentity(UnitOfWork work, Clock clock, IDataProtectionProvider protection, Audit audit)
    : Slice<CheckIdentity.Input, Done>
{
    public sealed record Input(
        PersonId Id,
        PostHolderId Holder,
        IdentityDocument Document = IdentityDocument.IdCard,
        string? LastSigns = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostHolderStore(work, clock, protection);
        if (await store.Find(input.Holder, stop) is not { } holder || holder.Person != input.Id)
            return new NotFound();
        var signs = input.LastSigns?.Trim() ?? "";
        // A whole number would be a copy of the document.
        if (signs.Length is 0 or > IdentityCheck.MostSigns || !signs.All(char.IsAsciiLetterOrDigit))
            return new PostErrors.OnlyLastSigns(IdentityCheck.MostSigns);
        await store.Checked(holder, input.Document, signs, caller.Self, stop);
        await audit.Did(caller.Person, "reception.identity.checked", holder.Name, new { person = holder.Person, input.Document }, stop);
        return Done.It;
    }
}
