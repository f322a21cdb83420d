namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/copies/{copying}/retirement — takes copies that were made together out of use. Their bookings stay.</summary>
[Post(
    "/resources/{id}/copies/{copying}/retirement",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Say = "spaces.copies.retired"
)]
internal sealed class RetireCopies(UnitOfWork work, Clock clock, Audit audit) : Slice<RetireCopies.Input, Done>
{
    public sealed record Input(ResourceId Id, CopyingId Copying);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } resource || await store.Copies(input.Copying, stop) is not { Count: > 0 } copies)
            return new NotFound();
        var reader = new ResourceReader(work);
        foreach (var copy in copies)
        {
            if (await reader.Wholes(copy.Id, stop) is [var whole, ..])
                return new ResourceErrors.PartOf(whole.Name.In(caller.Language));
            await store.Retire(copy.Id, true, stop);
        }

        await audit.Did(caller.Person, "spaces.copies-retired", resource.Name.Zh, new { copies = copies.Count }, stop);
        return Done.It;
    }
}
