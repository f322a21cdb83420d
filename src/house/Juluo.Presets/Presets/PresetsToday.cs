namespace Juluo.Presets;

/// <summary>On the first morning: the kinds of house that one may begin as. Gone when there is something.</summary>
[Named("presets-today")]
[Widget(Dashboard.Today, SpacesModule.Manage, typeof(PresetsWidget), 5)]
internal sealed class PresetsToday(PresetsFacade presets) : Slice<Nothing, PresetsOffered>
{
    public override async Task<Outcome<PresetsOffered>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await presets.Fits(stop) ? new PresetsOffered(Enum.GetValues<HousePreset>(), true) : new NotFound();
}
