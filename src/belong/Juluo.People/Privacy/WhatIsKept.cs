namespace Juluo.People;

/// <summary>On the page of one's privacy: what this program keeps of people, why, and how long.</summary>
[Panel(Board.Privacy, Needs.SignIn, typeof(WhatIsKeptPanel), 60)]
internal sealed class WhatIsKept(App app) : Slice<Nothing, KeptThings>
{
    public override Task<Outcome<KeptThings>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<KeptThings>>(KeptThings.Of(app));
}
