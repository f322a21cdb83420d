namespace Juluo.Identity;

/// <summary>GET /sign-out — asks once before signing out, for people who come here from the search.</summary>
[Get(At, Requires.Account, Page = typeof(SignOutPage))]
internal sealed class ShowSignOut : Slice<Nothing, Nothing>
{
    public const string At = "/sign-out";

    public override Task<Outcome<Nothing>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Nothing>>(input);
}
