namespace Juluo.Plans;

/// <summary>Settings widget: copying a resource.</summary>
[Named("copies-of-resource")]
[Widget(SpacesWidgets.ResourceSettings, SpacesModule.Manage, typeof(CopiesOfResourceWidget), 30)]
public sealed class CopiesOfResource(UnitOfWork work, Clock clock) : Slice<OfResource, CopiesOfResource.Output>
{
    /// <param name="First">The name of the next copy.</param>
    /// <param name="Second">The name of the copy after that.</param>
    /// <param name="From">The number of the next copy.</param>
    public sealed record Output(ResourceId Resource, LocalizedText First, LocalizedText Second, int From);

    public override async Task<Outcome<Output>> Handle(OfResource input, Caller caller, CancellationToken stop) =>
        await new SpacesFacade(work, clock).NextCopies(input.Id, caller.Language, stop) is var (first, second, from)
            ? new Output(input.Id, first, second, from)
            : new NotFound();
}
