namespace Juluo.Access;

/// <summary>On one's own page: the way to one's keys.</summary>
[Named("my-keys")]
[Widget(Dashboard.Me, Requires.SignIn, typeof(MyKeysWidget), 115)]
internal sealed class MyKeys(CredentialStore credentials, Clock clock) : Slice<Nothing, MyKeysOutput>
{
    public override async Task<Outcome<MyKeysOutput>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new MyKeysOutput((await credentials.Of(caller.Self, stop)).Count(c => c.Works(clock.Now)));
}

/// <param name="Working">How many keys of mine open something.</param>
public sealed record MyKeysOutput(int Working);
