/** The query a new user sees first; the README and the start-up message show it too. */
export const EXAMPLE_QUERY = `{
  whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") {
    ... on Directions {
      responsible { name }
      routes {
        reasons { text }
        listing { title channels { type value hours } }
      }
    }
    ... on PostcodeProblem { message }
    ... on ServiceProblem { message }
  }
}
`;
