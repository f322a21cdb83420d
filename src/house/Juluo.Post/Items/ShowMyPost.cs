namespace Juluo.Post;

/// <summary>GET /me/post — lists the letters and parcels that were accepted for the caller.</summary>
[Get("/me/post", Requires.SignIn, Page = typeof(MyPostPage))]
public sealed class ShowMyPost(UnitOfWork work, Clock clock, IDataProtectionProvider protection) : Slice<Nothing, ShowMyPost.Output>
{
    private const int Most = 100;

    public sealed record Output(IReadOnlyList<PostItem> Items, IReadOnlyList<PostHolder> Addresses);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new Output(
            await new PostStore(work, clock).Of(caller.Self, Most, stop),
            await new PostHolderStore(work, clock, protection).Of(caller.Self, stop)
        );
}
