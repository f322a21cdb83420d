namespace Juluo.Presets;

/// <summary>
/// POST /presets — applies a preset for a kind of community: a floor with spaces and prices, a plan, passes and, for a village, committees. It fails if the community has spaces,
/// plans or passes already.
/// </summary>
[Post("/presets", SpacesModule.Manage, Form = typeof(ShowPresets), Then = "/places", Say = "presets.applied")]
internal sealed class ApplyPreset(PresetsFacade presets, Audit audit) : Slice<ApplyPreset.Input, Done>
{
    public sealed record Input(HousePreset Preset);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var begun = await presets.Begin(input.Preset, caller.Self, caller.May("web.settings"), stop);
        if (!begun.Failed)
            await audit.Did(caller.Self, "plans.preset-applied", EnumWord.Of(input.Preset), null, stop);
        return begun;
    }
}
