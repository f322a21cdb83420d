namespace Juluo.People;

/// <summary>On one's own page: the way to one's privacy.</summary>
[Named("my-privacy")]
[Widget(Dashboard.Me, Requires.SignIn, typeof(MyPrivacyWidget), 104)]
internal sealed class MyPrivacy : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
