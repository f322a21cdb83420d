namespace Juluo.Presets;

/// <summary>Widget of the Today page: the presets to start with. Hidden once there are spaces or something on sale.</summary>
[Named("presets-today")]
[Widget(Dashboard.Today, SpacesModule.Manage, typeof(PresetsWidget), 5)]
internal sealed class PresetsToday(PresetsFacade presets) : Slice<Nothing, PresetsOffered>
{
    public override async Task<Outcome<PresetsOffered>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        await presets.Fits(stop) ? new PresetsOffered(Enum.GetValues<HousePreset>(), true) : new NotFound();
}
