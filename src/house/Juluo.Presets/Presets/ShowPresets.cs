namespace Juluo.Presets;

/// <summary>GET /presets — lists the presets that a community can start with, and the contents of each.</summary>
[Get("/presets", SpacesModule.Manage, Page = typeof(PresetsPage))]
internal sealed class ShowPresets(PresetsFacade presets) : Slice<Nothing, PresetsOffered>
{
    public override async Task<Outcome<PresetsOffered>> Handle(Nothing input, Caller caller, CancellationToken stop) =>
        new PresetsOffered(Enum.GetValues<HousePreset>(), await presets.Fits(stop));
}

/// <summary>The presets on offer.</summary>
/// <param name="Fit">True if nothing exists yet, so that a preset can be applied.</param>
public sealed record PresetsOffered(IReadOnlyList<HousePreset> Presets, bool Fit);
