using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Testing;

/// <summary>Calls a slice as a request does: only if the input satisfies its fields, and with the texts as the reader of requests normalises them.</summary>
public static class Slices
{
    /// <param name="given">Constructor arguments that are not services.</param>
    public static async Task<Outcome<TOutput>> Ask<TSlice, TInput, TOutput>(
        this IServiceProvider services,
        TInput input,
        Caller caller,
        params object[] given
    )
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        input = Trimmed(input);
        var now = services.GetRequiredService<Clock>().Now.InZone(caller.Community.Zone);
        return FieldChecks.Of(input, now) is { Count: > 0 } wrong
            ? wrong
            : await ActivatorUtilities.CreateInstance<TSlice>(services, given).Handle(input, caller, default);
    }

    private static TInput Trimmed<TInput>(TInput input)
        where TInput : notnull
    {
        var texts = typeof(TInput)
            .GetProperties()
            .Where(p => p.PropertyType == typeof(string) && p.CanWrite && LengthAttribute.Of(p) is not null)
            .ToList();
        if (texts.Count == 0 || typeof(TInput).GetMethod("<Clone>$") is not { } clone)
            return input;
        var copy = (TInput)clone.Invoke(input, null)!;
        var nullable = new NullabilityInfoContext();
        foreach (var text in texts)
        {
            var said = (string?)text.GetValue(input);
            var kept = LengthAttribute.Of(text)!.Lines ? FormText.Long(said) : FormText.Some(said);
            text.SetValue(copy, kept ?? (nullable.Create(text).WriteState == NullabilityState.Nullable ? null : ""));
        }

        return copy;
    }
}
