namespace Juluo.Questionnaires;

/// <summary>
/// A fault of a definition, a condition or an answer. Its properties are the parameters of its message; the caller writes the message, in its own languages. A fault may
/// wrap another one (<c>What</c>, <c>Why</c>).
/// </summary>
/// <param name="Code">Subject and fact, such as <c>form-answer.needed</c>. It does not change when the record is renamed.</param>
/// <param name="At">
/// The faulty field: of an answer with the prefix of the page (<see cref="TypedFields.Prefix"/>), of a definition <c>text</c>, of a condition <c>showIf</c>; null: no
/// single field.
/// </param>
public abstract record FormFault(string Code, string? At);
