namespace Juluo.Presets;

/// <summary>Audit entries begin with <c>plans</c>, because presets used to be part of Plans.</summary>
public sealed class PresetsModule : Module
{
    public override string Name => "presets";

    public override string Sentence => "The kinds of house that a new community can start with.";

    public override IReadOnlyList<Type> Uses => [typeof(PlansModule), typeof(SpacesModule), typeof(CirclesModule)];

    public override void Search(SearchPages pages) => pages.Add("presets", "/presets");

    public override void Services(IServiceCollection services) => services.AddScoped<PresetsFacade>();
}
