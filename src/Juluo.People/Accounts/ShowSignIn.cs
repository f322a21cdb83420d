using Juluo.Kernel;

namespace Juluo.People;

/// <summary>GET /sign-in — the door; where somebody was going is kept.</summary>
[Get("/sign-in", Needs.Nothing, Page = typeof(SignInPage))]
public sealed class ShowSignIn(Demo demo) : Slice<ShowSignIn.Input, ShowSignIn.Output>
{
    public sealed record Input(string? Back);

    public sealed record Output(string? Back, bool Demo);

    public override Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Output>>(new Output(LocalPath.Or(input.Back, null), demo.On));
}
