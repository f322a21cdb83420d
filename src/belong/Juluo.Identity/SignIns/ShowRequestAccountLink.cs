namespace Juluo.Identity;

/// <summary>The base class of the three pages for requesting a link by mail.</summary>
public abstract class ShowRequestAccountLink(LinkPurpose purpose) : Slice<ShowRequestAccountLink.Input, ShowRequestAccountLink.Output>
{
    public sealed record Input(string? Back);

    public sealed record Output(LinkPurpose Purpose, string? Back);

    public override Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(purpose, LocalPath.Or(input.Back, null)));
}

/// <summary>GET /sign-up — shows the form that begins an account: an address.</summary>
[Get("/sign-up", Requires.Nothing, Page = typeof(RequestAccountLinkPage))]
internal sealed class ShowSignUp() : ShowRequestAccountLink(LinkPurpose.SignUp);

/// <summary>GET /sign-in/link — shows the form that asks for a link to sign in without a password.</summary>
[Get("/sign-in/link", Requires.Nothing, Page = typeof(RequestAccountLinkPage))]
internal sealed class ShowRequestSignInLink() : ShowRequestAccountLink(LinkPurpose.SignIn);

/// <summary>GET /sign-in/reset — shows the form that asks for a link to choose a new password.</summary>
[Get("/sign-in/reset", Requires.Nothing, Page = typeof(RequestAccountLinkPage))]
internal sealed class ShowRequestPasswordReset() : ShowRequestAccountLink(LinkPurpose.Reset);
