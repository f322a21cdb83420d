using System.Text.Json.Nodes;

namespace Juluo.Testing;

/// <summary>An answer of the program to a client that requested JSON, as <c>tests/Juluo.Host.Tests/Contract/answers.js</c> reads it.</summary>
/// <param name="Path">The route as the description writes it; <paramref name="At"/> is the address.</param>
/// <param name="Type">Its content type.</param>
/// <param name="Body">Null if it is not JSON.</param>
/// <param name="Link">The target of a link: the next page of a list, or an alternative.</param>
public sealed record ApiAnswer(string Who, string Method, string Path, string At, int Status, string? Type, JsonNode? Body, string? Link);
