namespace Juluo.Identity;

/// <summary>On one's own page: the way to the keys of one's programs.</summary>
[Panel(Board.Me, Needs.SignIn, typeof(MyTokensPanel), 120)]
internal sealed class MyTokens(TokenBook book, Clock clock) : Slice<Nothing, MyTokensOutput>
{
    public override async Task<Outcome<MyTokensOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MyTokensOutput((await book.All(caller.Self, stop)).Count(t => t.Works(clock.Now)), caller.May(ShowServiceTokens.ManageTokens));
}
