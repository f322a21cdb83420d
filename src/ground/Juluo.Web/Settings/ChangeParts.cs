namespace Juluo.Web;

/// <summary>POST /settings/parts — switches parts of the program on and off. The data of a part are kept and reappear when it is switched on again.</summary>
[Post("/settings/parts", "web.settings", Form = typeof(ShowParts), Say = "parts.kept")]
internal sealed class ChangeParts(PartStore store, IEnumerable<KeepPart> keepers, Audit audit) : Slice<ChangeParts.Input, Done>
{
    /// <param name="Parts">All parts in use from now on; parts that these require are added.</param>
    public sealed record Input([Required] IReadOnlyList<Part> Parts);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var before = Parts.All.Where(p => caller.Community.Uses(p)).ToHashSet();
        var chosen = Parts.Choose(before, input.Parts.ToHashSet());
        if (chosen.Failed)
            return chosen.As<Done>();
        var errors = new List<Error>();
        foreach (var keep in keepers.Where(k => before.Contains(k.Part) && !chosen.Value.Contains(k.Part)))
            if (await keep.Why(stop) is { } why)
                errors.Add(why);
        if (errors.Count > 0)
            return errors;
        await store.Keep(chosen.Value, stop);
        await audit.Did(
            caller.Self,
            "web.parts",
            caller.Community.Name.Zh,
            new { before = Words(before), after = Words(chosen.Value) },
            stop
        );
        return Done.It;
    }

    private static string[] Words(IEnumerable<Part> parts) => [.. parts.Order().Select(p => EnumWord.Of(p))];
}
