namespace Juluo.Identity;

/// <summary>GET /sign-in/code — shows the second step of signing in, for people who have set one up.</summary>
[Get(At, Requires.Nothing, Page = typeof(CodePage))]
internal sealed class ShowCode(Challenges challenges) : Slice<Nothing, CodeOutput>
{
    public const string At = "/sign-in/code";

    public override async Task<Outcome<CodeOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new CodeOutput(await challenges.Peek(ChallengeKind.Code, stop) is not null);
}

/// <param name="Asked">True if this browser recently passed the first step.</param>
public sealed record CodeOutput(bool Asked);
