namespace Juluo.Rules;

internal enum Relation
{
    Is,
    IsNot,
    Below,
    AtMost,
    Above,
    AtLeast,
}
