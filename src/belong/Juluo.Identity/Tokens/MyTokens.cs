namespace Juluo.Identity;

/// <summary>On one's own page: the way to the keys of one's programs.</summary>
[Named("my-tokens")]
[Widget(Dashboard.Me, Requires.SignIn, typeof(MyTokensWidget), 120)]
internal sealed class MyTokens(TokenStore store, Clock clock) : Slice<Nothing, MyTokensOutput>
{
    public override async Task<Outcome<MyTokensOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MyTokensOutput((await store.All(caller.Self, stop)).Count(t => t.Works(clock.Now)), caller.May(ListServiceTokens.ManageTokens));
}

/// <param name="Working">How many work now.</param>
/// <param name="Manages">Whether the caller looks after the community's own.</param>
public sealed record MyTokensOutput(int Working, bool Manages);
