using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;

namespace Juluo.Host.Tests;

/// <summary>A value of an address that is no number where a number belongs is refused with a sentence that says so, on every page.</summary>
public sealed class QueryNumberTests
{
    [Fact] // before: “could not be read”, without the field
    public void What_is_no_number_is_refused_as_such_on_every_page()
    {
        var asked = 0;
        var wrong = new List<string>();
        foreach (var (_, slice, route) in Modules.App.Routes.Where(r => r.Route is GetAttribute))
        {
            var input = Input(slice);
            foreach (var number in input.GetProperties().Where(p => IsNumber(p.PropertyType)))
            {
                var name = JsonNamingPolicy.CamelCase.ConvertName(number.Name);
                // Read in this order: what else must be given is never looked at.
                var fields = new JsonObject { [name] = "many" };
                foreach (var must in input.GetConstructors()[0].GetParameters().Where(p => !p.HasDefaultValue))
                    fields.TryAdd(JsonNamingPolicy.CamelCase.ConvertName(must.Name!), "x");
                asked++;
                var (_, errors) = InputReader.Of(fields, [], input, texts: true, isForm: true);
                if (errors is not [NotANumber or NotAWholeNumber] || errors[0].Field != name)
                    wrong.Add($"{route.Path} {name}: {string.Join(", ", errors)}");
            }
        }

        wrong.ShouldBeEmpty();
        asked.ShouldBeGreaterThan(15);
    }

    private static Type Input(Type slice)
    {
        var type = slice;
        while (!type!.IsGenericType || type.GetGenericTypeDefinition() != typeof(Slice<,>))
            type = type.BaseType;
        return type.GetGenericArguments()[0];
    }

    private static bool IsNumber(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(decimal) || (plain.IsPrimitive && plain != typeof(bool) && plain != typeof(char));
    }
}
