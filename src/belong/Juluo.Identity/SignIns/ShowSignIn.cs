namespace Juluo.Identity;

/// <summary>GET /sign-in — shows the sign-in form. After signing in, the requested page is shown.</summary>
[Get("/sign-in", Requires.Nothing, Page = typeof(SignInPage))]
internal sealed class ShowSignIn(Demo demo, IReadOnlyList<Provider> providers) : Slice<ShowSignIn.Input, SignInOutput>
{
    public sealed record Input(string? Back);

    public override Task<Outcome<SignInOutput>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<SignInOutput>>(
            new SignInOutput(LocalPath.Or(input.Back, null), demo.On, [.. providers.Select(p => new SignInOutput.Service(p.Name, p.Start))])
        );
}

public sealed record SignInOutput(string? Back, bool Demo, IReadOnlyList<SignInOutput.Service> Services)
{
    public sealed record Service(string Name, string Path);
}
