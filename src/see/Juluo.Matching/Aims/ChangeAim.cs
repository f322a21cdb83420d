namespace Juluo.Matching;

/// <summary>POST /introductions/aim — sets what introductions are for: helping each other, connecting circles, or both.</summary>
[Post("/introductions/aim", "web.settings", Form = typeof(ListIntroductions), Say = "matching.aim.kept")]
internal sealed class ChangeAim(AimStore aims, Audit audit) : Slice<ChangeAim.Input, Done>
{
    public sealed record Input(Aim Aim);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        await aims.Set(input.Aim, stop);
        await audit.Did(caller.Self, "matching.aim", input.Aim.ToString(), null, stop);
        return Done.It;
    }
}
