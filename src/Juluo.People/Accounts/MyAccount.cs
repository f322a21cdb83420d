using Juluo.Kernel;

namespace Juluo.People;

/// <summary>On one's own page: the ways to what belongs to the account, not to the person of this community.</summary>
[Panel(Board.Me, Needs.Account, typeof(MyAccountPanel), 105)]
public sealed class MyAccount : Slice<Nothing, Done>
{
    public override Task<Outcome<Done>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        Task.FromResult<Outcome<Done>>(Done.It);
}
