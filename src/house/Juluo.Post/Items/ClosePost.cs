namespace Juluo.Post;

/// <summary>A piece of mail has left the desk, one way or another; a note says to whom, or by which number of a shipment.</summary>
internal abstract class ClosePost(PostEnd end, UnitOfWork work, Clock clock) : Slice<ClosePost.Input, Done>
{
    public sealed record Input(PostItemId Id, string? Note = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new PostStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } item || !caller.May(SpacesModule.Reception, item.Site))
            return new NotFound();
        var note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
        if (note?.EnumerateRunes().Count() > PostItem.MostNote)
            return new TooLong("note", PostItem.MostNote);
        return await store.Close(item.Id, end, note, caller.Person, stop) ? Done.It : new PostErrors.GoneAlready();
    }
}
