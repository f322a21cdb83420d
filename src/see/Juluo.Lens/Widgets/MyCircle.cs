namespace Juluo.Lens;

/// <summary>On /home: one sentence about the people around the member.</summary>
[Named("my-circle")]
[Widget(Dashboard.Home, "lens.see-own", typeof(MyCircleWidget), 140)]
public sealed class MyCircle(NetworkLens lens) : Slice<Nothing, MyCircle.Output>
{
    public sealed record Output(int People, int Partners);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var ties = (await lens.TiesOf(caller.Self, stop)).Where(t => t.Kind > TieKind.Stranger).ToList();
        return ties.Count == 0 ? new NotFound() : new Output(ties.Count, ties.Count(t => t.Kind == TieKind.Partner));
    }
}
